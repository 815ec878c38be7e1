#pragma once

#include "desk/quiz_desk.hpp"
#include "ui/widgets/column.hpp"

namespace fourfold::ui {

// The rules of practice or of the exam, whichever is chosen on the start page, each with a sign; for the exam with its
// numbers and the person's tries.
void drawRules(Page& page, const desk::QuizDesk& desk, Column& column);

}  // namespace fourfold::ui
