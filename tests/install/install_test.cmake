cmake_minimum_required(VERSION 3.25)

set(prefix ${BUILD}/tests/install/prefix)
file(REMOVE_RECURSE ${prefix})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

# Moved to another place, so that the program cannot use the build tree.
set(moved ${BUILD}/tests/install/moved)
file(REMOVE_RECURSE ${moved})
file(RENAME ${prefix} ${moved})

function(expect pattern)
  execute_process(COMMAND ${CMAKE_COMMAND} -E env HOME=${moved}/home XDG_DATA_HOME=${moved}/home/data
                          XDG_CONFIG_HOME=${moved}/home/config XDG_DATA_DIRS=${moved}/nowhere LC_ALL=C
                          ${moved}/bin/fourfold ${ARGN}
                  OUTPUT_VARIABLE out ERROR_VARIABLE out RESULT_VARIABLE code)
  if(NOT code EQUAL 0 OR NOT out MATCHES "${pattern}")
    message(FATAL_ERROR "fourfold ${ARGN}: ${code}\n${out}")
  endif()
endfunction()

expect("fourfold ${VERSION}" --version)
expect("\"exact\": true" solve orange --json)
expect("0 errors" check ${moved}/share/fourfold/scenarios)
expect("first-visit.yaml" new first-visit)
expect("0 errors, 0 warnings" check ${moved}/home/data/fourfold/scenarios/first-visit.yaml)
expect("after-first-visit.yaml" new after-first-visit --bank)
expect("0 errors, 0 warnings" check ${moved}/home/data/fourfold/scenarios/quizzes/after-first-visit.yaml)
foreach(file share/applications/fourfold.desktop share/icons/hicolor/scalable/apps/fourfold.svg
             share/fourfold/assets/schema/scenario.schema.json share/fourfold/assets/schema/bank.schema.json)
  if(NOT EXISTS ${moved}/${file})
    message(FATAL_ERROR "${file} was not installed")
  endif()
endforeach()
