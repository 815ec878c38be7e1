#pragma once

#include "ui/pictures.hpp"
#include "ui/screens/quiz_view.hpp"

namespace fourfold::ui {

// A question of a sitting: what is asked, the answer, all questions at a glance, and the ways on.
[[nodiscard]] Intent drawQuiz(Page& page, Pictures& pictures, const QuizView& view);

}  // namespace fourfold::ui
