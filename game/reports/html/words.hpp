#pragma once

#include <string>

#include "reports/document.hpp"
#include "reports/html/writer.hpp"

namespace fourfold::reports::html {

// Writes words as a line. Texts that users wrote are isolated in it.
void writeWords(Writer& html, const Words& words);

// Writes a small paragraph; nothing if the text is empty.
void writeNote(Writer& html, const std::string& text);

}  // namespace fourfold::reports::html
