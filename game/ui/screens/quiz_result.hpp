#pragma once

#include "desk/quiz_desk.hpp"
#include "ui/screens/quiz_view.hpp"

namespace fourfold::ui {

// The result of a quiz that is over: the score, whether it passed, each topic, and the buttons that lead on. The desk
// knows when the review is released, and about the certificate.
[[nodiscard]] Intent drawQuizResult(Page& page, const QuizView& view, const desk::QuizDesk& desk);

}  // namespace fourfold::ui
