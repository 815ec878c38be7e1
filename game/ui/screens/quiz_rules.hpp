#pragma once

#include "desk/quiz_desk.hpp"
#include "ui/widgets/column.hpp"

namespace fourfold::ui {

// The rules of what is chosen on the start page, each with a sign: of practice, or of the exam with its numbers and how
// the person stands with it.
void drawRules(Page& page, const desk::QuizDesk& desk, Column& column);

}  // namespace fourfold::ui
