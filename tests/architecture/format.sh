#!/usr/bin/env bash
# format.sh ROOT [FILE...]: checks that the C++ files of game/ and tests/, or the given ones, are formatted by
# .clang-format. Lists the files that are not, and how to mend them.
set -u
root=$1
shift
cd "$root" || exit 1
files=("$@")
[ ${#files[@]} -gt 0 ] || mapfile -t files < <(find game tests \( -name '*.cpp' -o -name '*.hpp' \) | LC_ALL=C sort)
[ ${#files[@]} -gt 0 ] || { echo "no files in $root"; exit 1; }
wrong=$(printf '%s\0' "${files[@]}" |
  xargs -0 -n 40 -P "$(nproc)" clang-format --style=file:"$root/.clang-format" --dry-run -Werror 2>&1)
code=$?
[ $code = 0 ] && exit 0
printf '%s\n' "$wrong" | head -40
printf '%s\n' "$wrong" | sed -n 's/^\([^ :][^:]*\):[0-9]*:[0-9]*: error.*/clang-format -i \1/p' | sort -u
exit 1
