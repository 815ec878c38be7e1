#pragma once

#include "ui/screens/quiz_view.hpp"

namespace fourfold::ui {

// The bar over a quiz: the way out, which asks for `back`, the bank, practice or exam, and how much time is left; on
// the stage also the way to its sheets.
[[nodiscard]] Intent drawQuizBar(Page& page, const QuizView& view, const Rect& rect, const Intent& back,
                                 bool onStage = false);

// Every question as a cell with its number and its state; leads to each. Its height depends on how many there are.
[[nodiscard]] float overviewHeight(const Page& page, const QuizView& view, float width);
[[nodiscard]] Intent drawOverview(Page& page, const QuizView& view, const Rect& rect);

// What there is to say about the time near its end; empty before, and without a limit.
[[nodiscard]] std::string timeWarning(const Page& page, const QuizView& view);

}  // namespace fourfold::ui
