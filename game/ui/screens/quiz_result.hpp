#pragma once

#include "ui/screens/quiz_view.hpp"

namespace fourfold::ui {

// What came of a quiz that is over: the score, whether it passed, each topic, and the ways on.
// `mayReview`: what was asked may be looked at.
[[nodiscard]] Intent drawQuizResult(Page& page, const QuizView& view, bool mayReview);

}  // namespace fourfold::ui
