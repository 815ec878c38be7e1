#pragma once

#include "ui/pictures.hpp"
#include "ui/screens/quiz_view.hpp"
#include "ui/widgets/column.hpp"

namespace fourfold::ui {

// A practical question: its situation and a button to the stage; afterwards the choices taken there and, in practice,
// how each is judged.
[[nodiscard]] Intent drawPractical(Page& page, Pictures& pictures, const QuizView& view, Column& column);

}  // namespace fourfold::ui
