#pragma once

#include <array>
#include <cstddef>

#include "core/day.hpp"
#include "records/deck.hpp"

namespace fourfold::drill {

// When a mistake comes back: a Leitner box (S. Leitner, "So lernt man lernen", 1972) of two compartments. A card begins
// in the first; a right answer moves it on, a wrong one puts it back to the first; it rests for a day in the first and
// for three in the second, and out of the second it leaves the box. So a mistake is retired by two right answers on
// different days, at least four days after it was made, and making it again, in a play or a drill, brings it back.
//
// Finer schemes (SM-2, FSRS) estimate each card's forgetting from many repetitions; with two to retirement there is
// nothing to estimate. The scenarios themselves, played again, are the long-term repetition.
inline constexpr std::array<int, 2> restDays{1, 3};  // by compartment

struct Progress {
    std::size_t right = 0;  // right answers on different days since the last wrong one: the compartment
    core::Day since;        // the day of the mistake, or of the answer that put it where it is
    core::Day due;

    [[nodiscard]] bool retired() const { return right >= restDays.size(); }
};

// Pure: nothing but the days in the entry counts. Of several right answers on one day the first counts.
[[nodiscard]] Progress progressOf(const records::DeckEntry& entry);

// Whether the entry is to be drilled today. A day that lies ahead, by more than the one day that travelling may bring,
// tells of a clock that was wrong then or is wrong now: such an entry is due at once rather than in some far year.
[[nodiscard]] bool isDue(const Progress& progress, core::Day today);

}  // namespace fourfold::drill
