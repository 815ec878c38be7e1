#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "core/fraction.hpp"

namespace fourfold::quiz {

// How an answer to a multiple choice is marked. Of R right and W wrong options, somebody chose r and w. Every rule
// gives 1 to the right answer alone, never less than 0, and 0 to whoever chooses nothing.
//
// What somebody earns who knows nothing, on average over all sets of options but the empty one, all equally likely:
//
// - allOrNothing: 1 / (2^(R + W) - 1), since one set of them all is right. No rule that gives 1 to the right answer and
//   never less than 0 can leave less. Whoever chooses everything earns 0.
// - rightMinusWrong: without its floor, r/R - w/W is 0 on average however many options are chosen; since it never goes
//   below 0, guessing earns more than 0: 13% to 33% of the points. Choosing everything earns 0.
// - netRight: choosing everything earns (R - W) / R, half of the points with four right ones of six.
enum class MultipleRule {
    allOrNothing,     // 1 for exactly the right ones
    rightMinusWrong,  // r/R - w/W, at least 0
    netRight,         // (r - w) / R, at least 0
};
// The words for these values in a file and in the store, in the order of the values.
inline constexpr std::array<std::string_view, 3> multipleRuleNames{"all-or-nothing", "right-minus-wrong", "net-right"};
[[nodiscard]] constexpr std::string_view nameOf(MultipleRule rule) {
    return multipleRuleNames[static_cast<std::size_t>(rule)];
}

// The rule of a new attempt for the questions of which neither they nor their bank say one.
inline constexpr MultipleRule usualRule = MultipleRule::allOrNothing;
// The same of an attempt whose record names no rule: it was taken when there was no other.
inline constexpr MultipleRule earlierRule = MultipleRule::netRight;

// The options of a multiple choice, and those chosen of them.
struct ChosenCount {
    std::size_t right = 0;
    std::size_t wrong = 0;
    std::size_t ofRight = 1;
    std::size_t ofWrong = 1;
};

// The share of the points, from 0 to 1.
[[nodiscard]] core::Fraction shareOf(MultipleRule rule, const ChosenCount& chosen);

}  // namespace fourfold::quiz
