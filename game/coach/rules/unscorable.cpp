#include <algorithm>

#include "coach/rules/lint_rule.hpp"

// Scenarios that cannot be scored, or that no play passes.

namespace fourfold::coach::rules {

// A dimension that has a weight, and in which no play can earn anything.
void dimensionsNotEarnable(const Facts& facts, core::Diagnostics& found) {
    const scenario::Scenario& scenario = facts.scenario();
    if (facts.solution().obstacle() != Obstacle::notEarnable) return;
    for (std::size_t d = 0; d < scenario::dimensionCount; ++d) {
        if (scenario.weights[d] == 0 || facts.solution().most()[d] > 0) continue;
        found.add(core::Code::dimensionNotEarnable, {},
                  {std::string(scenario::dimensionNames[d]), std::to_string(scenario.weights[d])});
    }
}

// Every play loses at least as much as it earns.
void worthless(const Facts& facts, core::Diagnostics& found) {
    if (facts.solution().obstacle() == Obstacle::worthless) found.add(core::Code::worthless, {});
}

// No play that crosses no red line reaches the pass mark.
void notPassable(const Facts& facts, core::Diagnostics& found) {
    const scenario::Scenario& scenario = facts.scenario();
    const std::int64_t best = facts.solution().values(Crossing::forbidden).front();
    const auto reached = facts.solution().own().points(std::max<std::int64_t>(0, best));
    if (best != unreachable && reached >= engine::whole(scenario.pass)) return;
    found.add(core::Code::notPassable, {},
              {std::to_string(scenario.pass), std::to_string(best == unreachable ? 0 : reached.rounded())});
}

}  // namespace fourfold::coach::rules
