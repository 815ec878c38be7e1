#pragma once

#include "desk/quiz_desk.hpp"
#include "ui/screens/quiz_view.hpp"

namespace fourfold::ui {

// What came of a quiz that is over: the score, whether it passed, each topic, and the ways on.
// The desk knows when what was asked may be looked at, and of the certificate.
[[nodiscard]] Intent drawQuizResult(Page& page, const QuizView& view, const desk::QuizDesk& desk);

}  // namespace fourfold::ui
