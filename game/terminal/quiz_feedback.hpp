#pragma once

#include "quiz/sitting.hpp"
#include "terminal/console.hpp"
#include "terminal/voice.hpp"

namespace fourfold::terminal {

// Prints how an answer was judged: its points, the right answer if it was not right, and the feedback of the bank on
// what was chosen, placed or matched.
void printFeedback(Console& console, const Voice& voice, const quiz::Question& question, const quiz::Answer& answer,
                   const core::Fraction& points);

// The result of a sitting that has ended: the score, whether it passed (only in an exam), and each topic.
void printQuizResult(Console& console, const Voice& voice, const quiz::Sitting& sitting);

}  // namespace fourfold::terminal
