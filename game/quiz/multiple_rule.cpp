#include "quiz/multiple_rule.hpp"

#include <algorithm>
#include <cstdint>

namespace fourfold::quiz {

core::Fraction shareOf(MultipleRule rule, const ChosenCount& chosen) {
    const auto right = static_cast<std::int64_t>(chosen.right);
    const auto wrong = static_cast<std::int64_t>(chosen.wrong);
    const auto ofRight = static_cast<std::int64_t>(chosen.ofRight);
    const auto ofWrong = static_cast<std::int64_t>(chosen.ofWrong);
    constexpr std::int64_t nothing = 0;
    switch (rule) {
        case MultipleRule::allOrNothing: return core::whole(right == ofRight && wrong == 0 ? 1 : 0);
        case MultipleRule::rightMinusWrong:
            return {std::max(nothing, right * ofWrong - wrong * ofRight), ofRight * ofWrong};
        case MultipleRule::netRight: return {std::max(nothing, right - wrong), ofRight};
    }
    return core::whole(0);
}

}  // namespace fourfold::quiz
