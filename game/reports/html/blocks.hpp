#pragma once

#include "reports/document.hpp"
#include "reports/html/writer.hpp"

namespace fourfold::reports::html {

// Blocks of a document, whatever their depth except what is but a glance at others.
void writeBlocks(Writer& html, const Blocks& blocks);

}  // namespace fourfold::reports::html
