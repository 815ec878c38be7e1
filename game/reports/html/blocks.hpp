#pragma once

#include "reports/document.hpp"
#include "reports/html/writer.hpp"

namespace fourfold::reports::html {

// Writes all blocks of a document, except those of Depth::glance.
void writeBlocks(Writer& html, const Blocks& blocks);

}  // namespace fourfold::reports::html
