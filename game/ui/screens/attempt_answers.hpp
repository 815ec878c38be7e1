#pragma once

#include "quiz/sitting.hpp"
#include "ui/page.hpp"
#include "ui/widgets/column.hpp"

namespace fourfold::ui {

// The questions of a quiz one after the other: the answer, the right answer, and the points earned.
void drawAnswers(Page& page, Column& column, const quiz::Sitting& sitting);

}  // namespace fourfold::ui
