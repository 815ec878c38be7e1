#pragma once

#include <cstddef>
#include <vector>

#include "coach/practical/practical_play.hpp"
#include "coach/review.hpp"
#include "quiz/sitting.hpp"
#include "records/deck.hpp"

// Finds the mistakes that go into the mistake deck.
namespace fourfold::drill {

// The wrong decisions of a play that has ended: their label is an inaccuracy or worse. An answer to a drill is wrong by
// the same rule. Choices that were taken back do not count: the trainee has corrected them. Decisions before `from` are
// left out: they were taken over from another play.
[[nodiscard]] std::vector<records::Missed> missedIn(const engine::Play& play, const coach::Review& review,
                                                    core::Day day, std::size_t from = 0);

// The same for the decisions in the answer to a practical question. The solution must be exact.
[[nodiscard]] std::vector<records::Missed> missedIn(const coach::PracticalPlay& played, const coach::Solution& solution,
                                                    core::Day day);

// The question itself, if it was answered but not fully right. A practical question gives its decisions instead.
[[nodiscard]] std::vector<records::Missed> missedIn(const quiz::Sitting& sitting, std::size_t sheet, core::Day day);

}  // namespace fourfold::drill
