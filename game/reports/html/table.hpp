#pragma once

#include "reports/document.hpp"
#include "reports/html/writer.hpp"

namespace fourfold::reports::html {

// Writes all columns of a table. Where the window is too narrow, the table scrolls sideways.
void writeTable(Writer& html, const Table& table);

}  // namespace fourfold::reports::html
