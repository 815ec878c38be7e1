#pragma once

#include <string>

#include "ui/intent.hpp"
#include "ui/page.hpp"
#include "desk/quiz_desk.hpp"

namespace fourfold::ui {

struct QuizStartView {
    const desk::QuizDesk& desk;
    std::string fault{};  // why the records cannot be read, or the quiz did not begin; empty: nothing is wrong
};

// A bank before a quiz begins: what is asked, practice or exam with its rules, who takes it, and what was left off.
[[nodiscard]] Intent drawQuizStart(Page& page, const QuizStartView& view);

}  // namespace fourfold::ui
