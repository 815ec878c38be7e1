#pragma once

#include "reports/document.hpp"
#include "ui/page.hpp"
#include "ui/widgets/column.hpp"

namespace fourfold::ui {

// Draws a document from top to bottom: its texts, tables and bars. Other drawings appear only on a page. `view` is the
// visible part: of a long table only the visible rows are drawn.
void drawDocument(Page& page, Column& column, const Rect& view, const reports::Document& document);

}  // namespace fourfold::ui
