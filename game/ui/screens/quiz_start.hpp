#pragma once

#include <string>

#include "ui/intent.hpp"
#include "ui/page.hpp"
#include "desk/quiz_desk.hpp"

namespace fourfold::ui {

struct QuizStartView {
    const desk::QuizDesk& desk;
    std::string fault{};  // why the records cannot be read or the quiz did not begin; empty: no error
};

// A bank before a quiz begins: its topics, practice or exam with the rules, the person, and an unfinished quiz.
[[nodiscard]] Intent drawQuizStart(Page& page, const QuizStartView& view);

}  // namespace fourfold::ui
