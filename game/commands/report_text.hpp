#pragma once

#include "reports/phrases.hpp"
#include "terminal/console.hpp"

namespace fourfold::commands {

// Prints a report in the terminal.
void printReport(terminal::Console& console, const reports::Report& report, const reports::Phrases& phrases);

}  // namespace fourfold::commands
