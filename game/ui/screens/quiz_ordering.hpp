#pragma once

#include "ui/screens/quiz_view.hpp"
#include "ui/widgets/column.hpp"

namespace fourfold::ui {

// The items of an ordering, first to last: dragged with the mouse; or taken up by a click, a digit or Enter, and put
// down the same way, moved in between with Up and Down. Judged where the answer is final.
[[nodiscard]] Intent drawOrdering(Page& page, const QuizView& view, Column& column);

}  // namespace fourfold::ui
