#pragma once

#include "ui/screens/quiz_view.hpp"

namespace fourfold::ui {

// What came of a quiz that is over: the score, whether it passed, each topic, and the ways on.
// `wait`: what has to happen until what was asked may be looked at.
[[nodiscard]] Intent drawQuizResult(Page& page, const QuizView& view, quiz::ReviewWait wait);

}  // namespace fourfold::ui
