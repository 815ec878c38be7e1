#!/usr/bin/env bash
# run_test.sh RUN: wrong command lines of tests/run exit with 2, name the mistake and print the usage before anything is
# built.
set -u
run=$1
wrong() {  # wrong WHAT-IT-SAYS ARGUMENT...
  local expected=$1 said code
  shift
  said=$("$run" "$@" 2>&1)
  code=$?
  if [ "$code" != 2 ] || [[ $said != *"$expected"* ]] || [[ $said != *'tests/run --only coach'* ]]; then
    printf 'tests/run %s: exit code %s, and it says:\n%s\n' "$*" "$code" "$said"
    exit 1
  fi
}
wrong 'tests/ has no folder nowhere with tests' --only nowhere
wrong 'tests/ has no folder fixtures with tests' --only coach fixtures
wrong '--only which folder' --only
wrong '--only which folder' --only -R solver
wrong 'only one of' --quick --dev
wrong 'only one of' --only coach --quick
