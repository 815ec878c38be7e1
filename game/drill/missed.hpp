#pragma once

#include <cstddef>
#include <vector>

#include "coach/practical/practical_play.hpp"
#include "coach/review.hpp"
#include "quiz/sitting.hpp"
#include "records/deck.hpp"

// What goes into the mistake deck.
namespace fourfold::drill {

// The wrong decisions of a play that has ended: those whose label is an inaccuracy or worse, which is also what makes
// the answer to a drill wrong. Choices that were taken back are no part of the play any more: whoever takes a choice
// back in practice has corrected it. Decisions before `from` are left out: a play that was taken up from another one
// has not made those.
[[nodiscard]] std::vector<records::Missed> missedIn(const engine::Play& play, const coach::Review& review,
                                                    core::Day day, std::size_t from = 0);

// The same of the decisions that are the answer to a practical question. The solution must be exact.
[[nodiscard]] std::vector<records::Missed> missedIn(const coach::PracticalPlay& played, const coach::Solution& solution,
                                                    core::Day day);

// The question itself, when it was answered and not fully right; practical questions leave their decisions instead.
[[nodiscard]] std::vector<records::Missed> missedIn(const quiz::Sitting& sitting, std::size_t sheet, core::Day day);

}  // namespace fourfold::drill
