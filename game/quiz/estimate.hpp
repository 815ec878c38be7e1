#pragma once

#include <cstddef>
#include <optional>

#include "core/interval.hpp"

namespace fourfold::quiz {

// The fewest people for a statistic that compares people with each other. With fewer, its interval would span most of
// the possible values.
inline constexpr std::size_t fewestForStatistics = 10;

// A statistic, or the reason why there is none.
struct Estimate {
    enum class State {
        known,
        tooFew,    // too few people or questions
        noSpread,  // everybody has the same value
    };
    State state = State::tooFew;
    double value = 0;                        // when it is known
    std::optional<core::Interval> interval;  // of 95%, where there is a formula for it

    [[nodiscard]] bool known() const { return state == State::known; }
    bool operator==(const Estimate&) const = default;
};

}  // namespace fourfold::quiz
