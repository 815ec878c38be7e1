#!/usr/bin/env bash
# together_test.sh CMAKE DISCOVER PROGRAM: the tests that discover.cmake makes of bad_cases.cpp, one by one and together, and
# what is seen of a case that fails, crashes, or ends the program.
set -u
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
unset BAD_CASES FOURFOLD_TOGETHER
fail() { printf '%s\n' "$@"; exit 1; }

"$1" -DPROGRAM="$3" -DFOLDER=bad -DLABEL=unit -DLEFT_OUT= -DOUTPUT="$folder/cases.cmake" -P "$2" || exit 1
printf 'include(%s)\n' "$folder/cases.cmake" >"$folder/CTestTestfile.cmake"
tests() { ctest --test-dir "$folder" --output-on-failure "$@" 2>&1; }

# One by one each is found by its name, whatever stands in it.
said=$(tests -R 'ails, with a comma|everything') || fail "$said"
[[ $said == *'one that may end <all> & everything'*'out of 2'* ]] || fail "$said"
said=$(tests -L unit -N)
[[ $said == *'Total Tests: 3'* ]] || fail "$said"

export FOURFOLD_TOGETHER=1
said=$(tests -N)
[[ $said == *'bad: bad_cases'*'bad: one that takes its time'*'Total Tests: 2'* ]] || fail "$said"
said=$(tests -L unit -V) || fail "$said"
[[ $said == *'3 | 3 passed'* ]] || fail "$said"
said=$(BAD_CASES=fail tests) && fail "a failure passes" "$said"
[[ $said == *'TEST CASE:  one that fails, with a comma'*'3 | 2 passed | 1 failed'* ]] || fail "$said"
said=$(BAD_CASES=crash tests) && fail "a crash passes" "$said"
[[ $said == *'TEST CASE:  one that may end <all> & everything'*SIGSEGV* ]] || fail "$said"
said=$(BAD_CASES=end tests) && fail "an early end passes" "$said"
[[ $said == *'ended before all cases had run'* ]] || fail "$said"

# Left out by the name of its file, as NOT_SANITIZED does it, nothing remains.
"$1" -DPROGRAM="$3" -DFOLDER=bad -DLABEL=unit -DLEFT_OUT=other.cpp,bad_cases.cpp -DOUTPUT="$folder/cases.cmake" -P "$2" || exit 1
said=$(tests -N)
[[ $said == *'Total Tests: 0'* ]] || fail "$said"
