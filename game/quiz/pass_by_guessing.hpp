#pragma once

#include <cstddef>
#include <span>

#include "core/go_on.hpp"
#include "quiz/bank.hpp"
#include "quiz/guess.hpp"

namespace fourfold::quiz {

// The probability of passing an exam by guessing lies between these two. They are equal, up to rounding, where it could
// be computed exactly.
struct GuessedPass {
    double least = 0;
    double most = 1;
};

// How much work it may be: additions, and numbers held at the same time. A second is enough for both bounds.
struct GuessLimits {
    double steps = 400'000'000;
    double cells = 4'000'000;
};

// Over all draws that the quotas of the bank allow. `guesses` has an entry for each question. The result is exact where
// the limits allow it. Else what questions earn is rounded, once up and once down, to as fine a measure as they allow,
// so that the two bounds hold but may be far apart. Where goOn says no, nothing is known: 0 to 1.
[[nodiscard]] GuessedPass passByGuessing(const Bank& bank, std::span<const Guess> guesses, const core::GoOn& goOn = {},
                                         const GuessLimits& limits = {});

}  // namespace fourfold::quiz
