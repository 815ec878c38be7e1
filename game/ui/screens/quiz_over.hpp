#pragma once

#include "ui/screens/quiz_view.hpp"

namespace fourfold::ui {

// What lies over the question: whether to hand in, with what has
// no answer by its number, or that there is a second chance.
[[nodiscard]] Intent drawQuizOver(Page& page, const QuizView& view);

}  // namespace fourfold::ui
