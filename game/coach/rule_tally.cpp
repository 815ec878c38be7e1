#include "coach/rule_tally.hpp"

#include <algorithm>

namespace fourfold::coach {

std::vector<RuleTally> ruleTallies(const engine::Play& play) {
    std::vector<RuleTally> tallies;
    for (std::size_t i = 0; i < play.steps().size(); ++i) {
        const auto& rule = play.scenario()[play.steps()[i].choice].rule;
        if (!rule) continue;
        auto tally = std::ranges::find(tallies, rule->tip, &RuleTally::tip);
        if (tally == tallies.end()) tally = tallies.insert(tallies.end(), RuleTally{rule->tip, {}, {}});
        (rule->kept ? tally->kept : tally->broken).push_back(i);
    }
    return tallies;
}

}  // namespace fourfold::coach
