#pragma once

#include <string>

#include "reports/document.hpp"
#include "reports/html/writer.hpp"

namespace fourfold::reports::html {

// Words as a line, somebody's texts isolated in it.
void writeWords(Writer& html, const Words& words);

// A small paragraph; nothing without a text.
void writeNote(Writer& html, const std::string& text);

}  // namespace fourfold::reports::html
