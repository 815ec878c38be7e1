#pragma once

#include "ui/screens/quiz_view.hpp"

namespace fourfold::ui {

// The window over the question: it asks whether to hand in and lists the numbers of questions without an answer, or it
// says that there is a second chance.
[[nodiscard]] Intent drawQuizOver(Page& page, const QuizView& view);

}  // namespace fourfold::ui
