#pragma once

#include "quiz/sitting.hpp"
#include "terminal/console.hpp"
#include "terminal/voice.hpp"

namespace fourfold::terminal {

// What came of an answer: how much it earned, the right answer where it was not that, and what the bank has to say of
// what was chosen, placed or matched.
void printFeedback(Console& console, const Voice& voice, const quiz::Question& question, const quiz::Answer& answer,
                   const core::Fraction& points);

// The result of a sitting that is over: the score, whether it passed (only an exam can), and each topic.
void printQuizResult(Console& console, const Voice& voice, const quiz::Sitting& sitting);

}  // namespace fourfold::terminal
