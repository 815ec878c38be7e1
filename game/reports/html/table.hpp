#pragma once

#include "reports/document.hpp"
#include "reports/html/writer.hpp"

namespace fourfold::reports::html {

// All columns of a table, which can be pushed aside where the window is too narrow for it.
void writeTable(Writer& html, const Table& table);

}  // namespace fourfold::reports::html
