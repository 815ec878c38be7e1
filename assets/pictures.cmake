# The pictures are drawn as SVG and rendered once, at build time, to the size that the window uses. Every drawing in one
# of the folders is a picture of the game, so these lists are globbed; sources never are.
find_program(RSVG_CONVERT rsvg-convert REQUIRED)

set(pictures)
function(render_pictures folder width height)
  # The time of a folder changes when a file appears or disappears: then the list is made again. (CONFIGURE_DEPENDS
  # would check before every build, and a build could never tell at once that it has nothing to do.)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder})
  file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/assets/${folder})
  file(GLOB drawings RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} ${folder}/*.svg)
  foreach(drawing IN LISTS drawings)
    string(REGEX REPLACE "\\.svg$" ".png" picture ${drawing})
    add_custom_command(
      OUTPUT ${PROJECT_BINARY_DIR}/assets/${picture}
      COMMAND ${RSVG_CONVERT} --width ${width} --height ${height} --output ${PROJECT_BINARY_DIR}/assets/${picture}
              ${CMAKE_CURRENT_SOURCE_DIR}/${drawing}
      DEPENDS ${drawing}
      COMMENT "Rendering ${drawing}"
      VERBATIM)
    list(APPEND pictures ${PROJECT_BINARY_DIR}/assets/${picture})
  endforeach()
  set(pictures ${pictures} PARENT_SCOPE)
endfunction()

render_pictures(portraits 480 600)
render_pictures(portraits/child 480 600)
render_pictures(backdrops 1600 900)
render_pictures(symbols 96 96)

add_custom_command(
  OUTPUT ${PROJECT_BINARY_DIR}/assets/symbols/icon.png
  COMMAND ${RSVG_CONVERT} --width 192 --height 192 --output ${PROJECT_BINARY_DIR}/assets/symbols/icon.png
          ${CMAKE_CURRENT_SOURCE_DIR}/icon.svg
  DEPENDS icon.svg
  COMMENT "Rendering icon.svg"
  VERBATIM)
list(APPEND pictures ${PROJECT_BINARY_DIR}/assets/symbols/icon.png)

configure_file(portraits/parts.yaml ${PROJECT_BINARY_DIR}/assets/portraits/parts.yaml COPYONLY)
add_custom_target(pictures ALL DEPENDS ${pictures})
foreach(folder portraits backdrops symbols)
  install(DIRECTORY ${PROJECT_BINARY_DIR}/assets/${folder} DESTINATION ${CMAKE_INSTALL_DATADIR}/fourfold/assets)
endforeach()
