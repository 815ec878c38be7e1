#pragma once

#include "reports/document.hpp"
#include "ui/page.hpp"
#include "ui/widgets/column.hpp"

namespace fourfold::ui {

// Draws a document from top to bottom: its words, tables and bars; other drawings stand on the page only. `view` is
// what is seen of it: of a long table only the rows in sight are drawn.
void drawDocument(Page& page, Column& column, const Rect& view, const reports::Document& document);

}  // namespace fourfold::ui
