#pragma once

#include "quiz/sitting.hpp"
#include "ui/page.hpp"
#include "ui/widgets/column.hpp"

namespace fourfold::ui {

// The questions of a quiz one after the other: what was answered, what would have been right, and what it earned.
void drawAnswers(Page& page, Column& column, const quiz::Sitting& sitting);

}  // namespace fourfold::ui
