#pragma once

#include "reports/document.hpp"
#include "terminal/console.hpp"

namespace fourfold::commands {

// Prints a document in the columns of a terminal: its words, tables and bars. Other drawings appear only on the page.
void printDocument(terminal::Console& console, const reports::Document& document);

}  // namespace fourfold::commands
