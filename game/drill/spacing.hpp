#pragma once

#include <array>
#include <cstddef>

#include "core/day.hpp"
#include "records/deck.hpp"

namespace fourfold::drill {

// When a mistake comes back: a Leitner box (S. Leitner, "So lernt man lernen", 1972) with two compartments. A card
// begins in the first. A right answer moves it on, a wrong one moves it back to the first. It rests for a day in the
// first compartment and for three days in the second; from the second it leaves the box. So two right answers on
// different days retire a mistake, at least four days after it was made. Making the mistake again, in a play or a
// drill, brings it back.
//
// Finer schemes (SM-2, FSRS) estimate how fast each card is forgotten, from many repetitions. With two repetitions
// there is nothing to estimate. Playing the scenarios again is the long-term repetition.
inline constexpr std::array<int, 2> restDays{1, 3};  // days, by compartment

struct Progress {
    std::size_t right = 0;  // the compartment: right answers on different days since the last wrong one
    core::Day since;        // day of the mistake, or of the answer that moved the card into its compartment
    core::Day due;

    [[nodiscard]] bool retired() const { return right >= restDays.size(); }
};

// Depends only on the days in the entry. If there are several right answers on one day, the first counts.
[[nodiscard]] Progress progressOf(const records::DeckEntry& entry);

// Whether the entry should be drilled today. A day more than one day ahead (travelling may cause one) shows that the
// clock was or is wrong. Such an entry is due at once, not in a far year.
[[nodiscard]] bool isDue(const Progress& progress, core::Day today);

}  // namespace fourfold::drill
