#include "coach/rules/best_ways.hpp"
#include "coach/rules/lint_rule.hpp"

namespace fourfold::coach::rules {

// A dimension with weight in which no play earns points more than once: the whole weight hangs on a single choice.
void loneDecisions(const Facts& facts, core::Diagnostics& found) {
    const scenario::Scenario& scenario = facts.scenario();
    for (std::size_t d = 0; d < scenario::dimensionCount; ++d) {
        if (scenario.weights[d] == 0) continue;
        std::vector<std::int64_t> earnsIt;
        for (const scenario::Choice& choice : scenario.choices) earnsIt.push_back(choice.earns[d] > 0 ? 1 : 0);
        const BestWays ways(facts.graph(), std::move(earnsIt), std::vector<bool>(scenario.choices.size(), false));
        if (ways.value() >= 2) continue;
        found.addWitnessed(core::Code::dimensionEarnedOnce, {},
                           {std::string(scenario::dimensionNames[d]), std::to_string(scenario.weights[d])},
                           facts.names(ways.play()));
    }
}

}  // namespace fourfold::coach::rules
