#pragma once

#include "ui/pictures.hpp"
#include "ui/screens/quiz_view.hpp"

namespace fourfold::ui {

// The play of the practical question that is up, on the stage; the question must have been opened.
[[nodiscard]] Intent drawQuizStage(Page& page, Pictures& pictures, const QuizView& view);

}  // namespace fourfold::ui
