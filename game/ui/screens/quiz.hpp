#pragma once

#include "ui/pictures.hpp"
#include "ui/screens/quiz_view.hpp"

namespace fourfold::ui {

// A question of a sitting: its text, the answer, an overview of all questions, and the buttons that lead on.
[[nodiscard]] Intent drawQuiz(Page& page, Pictures& pictures, const QuizView& view);

}  // namespace fourfold::ui
