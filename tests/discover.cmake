# Writes down the cases of a test program for CTest, each as a test with a label; run once the program was built. (doctest's
# own script gives no labels.)
#   cmake -DPROGRAM=<file> -DFOLDER=<name> -DLABEL=<label outside TEST_SUITE("slow")> -DOUTPUT=<file> -P discover.cmake
set(script "")

# Adds the cases that a filter of doctest lets through.
function(add_cases filter label)
  execute_process(COMMAND ${PROGRAM} --list-test-cases ${filter} OUTPUT_VARIABLE listed COMMAND_ERROR_IS_FATAL ANY)
  string(REPLACE "\n" ";" lines "${listed}")
  foreach(line IN LISTS lines)
    if(line STREQUAL "" OR line MATCHES "^(\\[doctest\\]|=====)")
      continue()
    endif()
    string(REPLACE "," "\\," pattern "${line}")  # a comma separates patterns
    string(APPEND script "add_test([==[${FOLDER}: ${line}]==] [==[${PROGRAM}]==] [==[--test-case=${pattern}]==])\n"
                         "set_tests_properties([==[${FOLDER}: ${line}]==] PROPERTIES LABELS ${label})\n")
  endforeach()
  set(script "${script}" PARENT_SCOPE)
endfunction()

add_cases(--test-suite-exclude=slow ${LABEL})
add_cases(--test-suite=slow slow)
file(WRITE ${OUTPUT} "${script}")
