#include "coach/golden_rule_tally.hpp"

#include <algorithm>

namespace fourfold::coach {

std::vector<GoldenRuleTally> goldenRuleTallies(const engine::Play& play) {
    std::vector<GoldenRuleTally> tallies;
    for (std::size_t i = 0; i < play.steps().size(); ++i) {
        const auto& rule = play.scenario()[play.steps()[i].choice].rule;
        if (!rule) continue;
        auto tally = std::ranges::find(tallies, rule->id, &GoldenRuleTally::id);
        if (tally == tallies.end()) tally = tallies.insert(tallies.end(), GoldenRuleTally{rule->id, {}, {}});
        (rule->kept ? tally->kept : tally->broken).push_back(i);
    }
    return tallies;
}

}  // namespace fourfold::coach
