# Lists the cases of a test program for CTest. It runs after the program was built. (doctest's own script gives no
# labels.)
#   cmake -DPROGRAM=<file> -DFOLDER=<name> -DLABEL=<label outside TEST_SUITE("slow")> -DLEFT_OUT=<file>,<file>
#         -DOUTPUT=<file> -P discover.cmake
# LEFT_OUT: names of source files whose cases are not tests in this build.
#
# Each case is a test, so that `ctest -R` finds it by its name. If FOURFOLD_TOGETHER is in the environment of ctest, the
# cases of a source file are one test, except slow ones: starting the program takes longer than most cases. doctest then
# names the case that fails.
cmake_minimum_required(VERSION 3.25)

execute_process(COMMAND ${PROGRAM} --list-test-cases --reporters=xml OUTPUT_VARIABLE listed COMMAND_ERROR_IS_FATAL ANY)
string(REPLACE ";" "\\;" listed "${listed}")
string(REPLACE "\n" ";" lines "${listed}")
string(REPLACE "," ";" LEFT_OUT "${LEFT_OUT}")
set(each "")   # the cases that may share a process, as tests
set(alone "")  # the slow ones
set(files "")

# Sets `variable` to the text of an attribute of XML.
function(read_attribute line name variable)
  set(text "")
  if(line MATCHES " ${name}=\"([^\"]*)\"")
    string(REPLACE "&lt;" "<" text "${CMAKE_MATCH_1}")
    string(REPLACE "&gt;" ">" text "${text}")
    string(REPLACE "&amp;" "&" text "${text}")
  endif()
  set(${variable} "${text}" PARENT_SCOPE)
endfunction()

# Sets `variable` to the commands that add a test.
function(write_test name argument label cost variable)
  string(CONCAT text "add_test([==[${name}]==] [==[${PROGRAM}]==] ${argument})\n"
                     "set_tests_properties([==[${name}]==] PROPERTIES LABELS ${label} COST ${cost})\n")
  set(${variable} "${text}" PARENT_SCOPE)
endfunction()

foreach(line IN LISTS lines)
  if(NOT line MATCHES "<TestCase ")
    continue()
  endif()
  read_attribute("${line}" name name)
  read_attribute("${line}" testsuite suite)
  read_attribute("${line}" filename file)
  cmake_path(GET file FILENAME file_name)
  if(file_name IN_LIST LEFT_OUT)
    continue()
  endif()
  string(REPLACE "," "\\," pattern "${name}")  # a comma separates patterns
  set(label ${LABEL})
  if(suite STREQUAL "slow")
    set(label slow)
  endif()
  # Without times of an earlier run CTest begins with what costs most: the slow ones.
  if(label STREQUAL "slow")
    write_test("${FOLDER}: ${name}" "[==[--test-case=${pattern}]==]" slow 20 test)
    string(APPEND alone "${test}")
  else()
    write_test("${FOLDER}: ${name}" "[==[--test-case=${pattern}]==]" ${label} 0 test)
    string(APPEND each "${test}")
    list(APPEND files "${file}")
    cmake_path(GET file STEM stem)
    math(EXPR count_of_${stem} "${count_of_${stem}} + 1")
  endif()
endforeach()

set(together "")
list(REMOVE_DUPLICATES files)
foreach(file IN LISTS files)
  cmake_path(GET file STEM stem)
  write_test("${FOLDER}: ${stem}" "[==[--source-file=${file}]==] --test-suite-exclude=slow" ${LABEL} ${count_of_${stem}} test)
  string(APPEND together "${test}")
endforeach()
file(WRITE ${OUTPUT} "if(DEFINED ENV{FOURFOLD_TOGETHER})\n${together}else()\n${each}endif()\n${alone}")
