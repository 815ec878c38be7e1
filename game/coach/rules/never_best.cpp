#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "coach/label.hpp"
#include "coach/rules/lint_rule.hpp"

namespace fourfold::coach::rules {

// A choice that is marked as good and never is. Poor choices may be beaten everywhere: that is what they are for. But a
// choice that the author marks as keeping a golden rule, and that costs a mistake or more in every state in which it is
// open, teaches two contrary things.
void neverBest(const Facts& facts, core::Diagnostics& found) {
    const scenario::Scenario& scenario = facts.scenario();
    const Values& ahead = facts.solution().values();
    const engine::Yardstick& own = facts.solution().own();
    struct Loss {
        std::int64_t least = std::numeric_limits<std::int64_t>::max();
        StateIndex where = 0;
    };
    std::vector<Loss> losses(scenario.choices.size());
    for (StateIndex state = 0; state < facts.graph().size(); ++state) {
        if (ahead[state] == unreachable) continue;
        for (const Edge& edge : facts.graph().edges(state)) {
            if (ahead[edge.target] == unreachable) continue;
            const std::int64_t earned = edge.paid ? own.value(scenario[edge.choice].earns) : 0;
            const std::int64_t loss = ahead[state] - ahead[edge.target] - earned;
            Loss& known = losses[edge.choice.index()];
            if (loss < known.least) known = {loss, state};
        }
    }
    for (std::size_t i = 0; i < losses.size(); ++i) {
        const scenario::Choice& choice = scenario.choices[i];
        if (losses[i].least == std::numeric_limits<std::int64_t>::max() || !choice.rule || !choice.rule->kept) continue;
        const engine::Fraction regret = own.points(losses[i].least);
        if (labelFor(regret) < Label::mistake) continue;
        const Edge* better = facts.solution().bestEdge(losses[i].where);
        const std::string name = better == nullptr ? std::string() : scenario[better->choice].id;
        found.addWitnessed(core::Code::neverBest, choice.at, {choice.id, std::to_string(regret.rounded()), name},
                           facts.witness(Move{losses[i].where, scenario::ChoiceId(i)}));
    }
}

}  // namespace fourfold::coach::rules
