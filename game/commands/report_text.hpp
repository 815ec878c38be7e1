#pragma once

#include "reports/document.hpp"
#include "terminal/console.hpp"

namespace fourfold::commands {

// Prints a document in a terminal's columns: its words, tables and bars; other drawings stand on the page only.
void printDocument(terminal::Console& console, const reports::Document& document);

}  // namespace fourfold::commands
