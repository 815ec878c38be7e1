#pragma once

#include "desk/saved_files.hpp"
#include "ui/widgets/column.hpp"

namespace fourfold::ui {

// Where something was saved, or why it was not.
void drawSaved(Page& page, Column& column, const desk::SavedFiles& saved);

}  // namespace fourfold::ui
