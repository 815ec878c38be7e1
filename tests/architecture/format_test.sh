#!/usr/bin/env bash
# format_test.sh ROOT: the tree is formatted by .clang-format, and format.sh notices a file that is not.
set -u
root=$1
here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
bash "$here/format.sh" "$root" || exit 1

folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
try() {  # try EXPECTED-EXIT-CODE CODE
  printf '%s\n' "$2" >"$folder/file.cpp"
  local said
  said=$(bash "$here/format.sh" "$root" "$folder/file.cpp" 2>&1)
  local code=$?
  if [ $code != "$1" ] || { [ $code = 1 ] && [[ $said != *"clang-format -i $folder/file.cpp"* ]]; }; then
    printf 'exit code %s for:\n%s\n%s\n' "$code" "$2" "$said"
    exit 1
  fi
}
try 0 'int one() { return 1; }'
try 1 'int one()  { return 1; }'
try 1 "// $(printf 'word %.0s' {1..30})"
