#pragma once

#include "ui/screens/quiz_view.hpp"
#include "ui/widgets/column.hpp"

namespace fourfold::ui {

// A matching: the left texts with letters, the right ones with digits, and a line for each pair that was matched. A
// digit or a click on a right text matches it with the current left text. A click on a left text makes it the current
// one. Judged when the answer is final.
[[nodiscard]] Intent drawMatching(Page& page, const QuizView& view, Column& column);

}  // namespace fourfold::ui
