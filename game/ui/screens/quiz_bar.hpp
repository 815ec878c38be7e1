#pragma once

#include "ui/screens/quiz_view.hpp"

namespace fourfold::ui {

// The bar over a quiz: the way out, which requests `back`, the bank, practice or exam, and the time left; on the stage
// also the buttons for its sheets.
[[nodiscard]] Intent drawQuizBar(Page& page, const QuizView& view, const Rect& rect, const Intent& back,
                                 bool onStage = false);

// Every question as a cell with its number and its state. A cell leads to its question. The height depends on the
// number of questions.
[[nodiscard]] float overviewHeight(const Page& page, const QuizView& view, float width);
[[nodiscard]] Intent drawOverview(Page& page, const QuizView& view, const Rect& rect);

// A message about the time near its end; empty before that, and without a limit.
[[nodiscard]] std::string timeWarning(const Page& page, const QuizView& view);

}  // namespace fourfold::ui
