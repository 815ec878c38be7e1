#pragma once

#include "ui/screens/quiz_view.hpp"
#include "ui/widgets/column.hpp"

namespace fourfold::ui {

// A matching: the left texts with letters, the right ones with digits, and a line between those that were given to each
// other. A digit, or a click on a right text, gives it to the left one whose turn it is; a click on a left text gives
// it the turn. Judged where the answer is final.
[[nodiscard]] Intent drawMatching(Page& page, const QuizView& view, Column& column);

}  // namespace fourfold::ui
