#pragma once

#include "ui/pictures.hpp"
#include "ui/screens/quiz_view.hpp"

namespace fourfold::ui {

// The play of the present practical question on the stage. The question must have been opened.
[[nodiscard]] Intent drawQuizStage(Page& page, Pictures& pictures, const QuizView& view);

}  // namespace fourfold::ui
