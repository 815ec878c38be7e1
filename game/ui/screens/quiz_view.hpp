#pragma once

#include <string>

#include "scenario/catalogue.hpp"
#include "ui/intent.hpp"
#include "desk/ongoing_quiz.hpp"
#include "ui/page.hpp"

namespace fourfold::ui {

// What the screens of a sitting are drawn from.
struct QuizView {
    const desk::OngoingQuiz& quiz;
    const scenario::Catalogue& catalogue;
    const scenario::Scenario* scenario = nullptr;  // of the present practical question; null: it cannot be played
    Sheet sheet = Sheet::none;                     // over the stage
    std::string person{};                          // who takes the quiz; empty: nobody
    std::string fault{};                           // why answers are not being kept; empty: they are
};

// The command of the digit key for a place, which counts from 0.
[[nodiscard]] inline Command digitOf(std::size_t place) {
    return static_cast<Command>(static_cast<std::size_t>(Command::digit1) + place);
}

}  // namespace fourfold::ui
