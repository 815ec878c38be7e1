#pragma once

#include "ui/screens/quiz_view.hpp"
#include "ui/widgets/column.hpp"

namespace fourfold::ui {

// The items of an ordering, first to last: They are dragged with the mouse. Or an item is taken up by a click, a digit
// or Enter, moved with Up and Down, and put down in the same way. Judged when the answer is final.
[[nodiscard]] Intent drawOrdering(Page& page, const QuizView& view, Column& column);

}  // namespace fourfold::ui
