#include "coach/rules/best_ways.hpp"
#include "coach/rules/lint_rule.hpp"

namespace fourfold::coach::rules {

// A play that passes without a point in trust, or without a point in needs: the two dimensions that the method puts
// first. The play crosses no red line.
void passWithout(const Facts& facts, core::Diagnostics& found) {
    using scenario::Dimension;
    const scenario::Scenario& scenario = facts.scenario();
    const engine::Yardstick& own = facts.solution().own();
    std::vector<std::int64_t> reward;
    for (const scenario::Choice& choice : scenario.choices) reward.push_back(own.value(choice.earns));
    for (const Dimension dimension : {Dimension::trust, Dimension::needs}) {
        const std::size_t d = scenario::index(dimension);
        if (scenario.weights[d] == 0) continue;
        std::vector<bool> avoided;
        for (const scenario::Choice& choice : scenario.choices)
            avoided.push_back(choice.earns[d] > 0 || choice.redLine);
        const BestWays ways(facts.graph(), reward, avoided);
        if (ways.value() == unreachable) continue;
        const engine::Fraction score = own.points(ways.value());
        if (score < engine::whole(scenario.pass)) continue;
        found.addWitnessed(core::Code::passWithoutDimension, {},
                           {std::string(scenario::name(dimension)), std::to_string(score.rounded())},
                           facts.names(ways.play()));
    }
}

}  // namespace fourfold::coach::rules
