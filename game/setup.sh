# game/run and tests/run source this file. It installs missing Debian packages and builds presets.
# All its messages go to stderr, so that stdout belongs to the program.

fourfold_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)

say() { printf 'fourfold: %s\n' "$*" >&2; }

# quietly LOG COMMAND...: writes the output of the command to build/LOG, and shows its end only if the command fails.
quietly() {
  local log="$fourfold_root/build/$1"
  shift
  if ! "$@" >"$log" 2>&1 </dev/null; then
    tail -n 40 "$log" >&2
    say "this failed: $* (all it printed is in $log)"
    return 1
  fi
}

# ensure_packages LIST...: installs the packages in the lists, one per line, if they are missing.
ensure_packages() {
  if ! command -v dpkg-query >/dev/null; then
    say "this is no Debian system, so nothing was installed; what the build needs stands in $*"
    return 0
  fi
  local wanted installed package missing=()
  wanted=$(cat "$@") || return 1
  # Word splitting turns the lines into a list of names.
  installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' $wanted 2>/dev/null)
  for package in $wanted; do
    [[ $'\n'$installed$'\n' == *$'\n'"installed $package"$'\n'* ]] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0

  local become=()
  if [ "$(id -u)" != 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "these packages are missing, and neither root nor sudo is at hand to install them:"
      say "    apt-get install ${missing[*]}"
      return 1
    fi
    become=(sudo)
    sudo -v || return 1
  fi
  local apt=("${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300)
  say "installing ${#missing[@]} Debian packages (once) / 正在安装${#missing[@]}个Debian软件包（仅此一次）"
  mkdir -p "$fourfold_root/build"
  quietly apt-update.log "${apt[@]}" update || return 1
  quietly apt-install.log "${apt[@]}" install -y --no-install-recommends "${missing[@]}" || return 1
}

# build_preset PRESET [TARGET...]: configures the first time, and builds what changed. If it runs twice at once, one run
# waits for the other.
build_preset() {
  local preset=$1 folder="$fourfold_root/build/$1"
  shift
  mkdir -p "$folder" || return 1
  (
    cd "$fourfold_root" || exit 1
    flock 9
    if [ ! -f "$folder/build.ninja" ] || ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$fourfold_root" "$folder/CMakeCache.txt"; then
      say "building $preset (the first time takes minutes) / 正在编译${preset}（首次需要几分钟）"
      quietly "$preset-configure.log" cmake --preset "$preset" --fresh || exit 1
    fi
    cd "$folder" || exit 1
    # Checking costs little and prints nothing if there is nothing to do.
    [[ $(ninja -n "$@" 2>&1) == *'no work to do'* ]] && exit 0
    # More compilers than processors, which is ninja's default, only compete for the caches.
    local jobs
    jobs=$(nproc)
    # On a terminal ninja uses one line. Elsewhere its output is shown only if something fails.
    if [ -t 2 ]; then
      NINJA_STATUS='fourfold: [%f/%t] ' ninja -j "$jobs" "$@" >&2
    else
      quietly "$preset-build.log" ninja -j "$jobs" "$@"
    fi
  ) 9>"$fourfold_root/build/$preset.lock"
}
