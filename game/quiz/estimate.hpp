#pragma once

#include <cstddef>
#include <optional>

#include "core/interval.hpp"

namespace fourfold::quiz {

// Below so many people a statistic that compares them with each other is not given: its interval would span most of
// what is possible.
inline constexpr std::size_t fewestForStatistics = 10;

// A statistic that may have no meaning, and why.
struct Estimate {
    enum class State {
        known,
        tooFew,    // people, or questions
        noSpread,  // everybody has the same, so nothing tells them apart
    };
    State state = State::tooFew;
    double value = 0;                        // when it is known
    std::optional<core::Interval> interval;  // of 95%, where there is a way to tell

    [[nodiscard]] bool known() const { return state == State::known; }
    bool operator==(const Estimate&) const = default;
};

}  // namespace fourfold::quiz
