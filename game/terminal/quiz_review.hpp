#pragma once

#include "quiz/sitting.hpp"
#include "scenario/catalogue.hpp"
#include "terminal/console.hpp"
#include "terminal/practical.hpp"
#include "terminal/voice.hpp"

namespace fourfold::terminal {

// Prints a sitting that has ended: its result, and each question with the given answer, the right answer and the
// reasons.
void printQuizReview(Console& console, const Voice& voice, const scenario::Catalogue& catalogue, PracticalStage& stage,
                     const quiz::Sitting& sitting);

// The choices of an answer to a practical question, each judged.
void printMoves(Console& console, const Voice& voice, const scenario::Catalogue& catalogue,
                const PracticalStage::Review& review);

}  // namespace fourfold::terminal
