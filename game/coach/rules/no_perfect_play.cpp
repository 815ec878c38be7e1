#include <fmt/format.h>

#include "coach/rules/lint_rule.hpp"

namespace fourfold::coach::rules {

// The best play scores 100 by definition. It should also be perfect: earn the most in every dimension at once. Its
// value is the sum of weight * earned / most over the dimensions, and no part exceeds its weight. So the play is
// perfect exactly when its value is the sum of the weights, 100.
void noPerfectPlay(const Facts& facts, core::Diagnostics& found) {
    const engine::Yardstick& own = facts.solution().own();
    if (own.best == own.scale * scenario::sum(own.weights)) return;
    const std::vector<scenario::ChoiceId> line = facts.solution().line();
    engine::Session session(facts.engine());
    for (const scenario::ChoiceId choice : line) session.choose(choice);
    std::string falls;
    for (std::size_t d = 0; d < scenario::dimensionCount; ++d) {
        if (own.weights[d] == 0 || session.earned()[d] == own.most[d]) continue;
        falls += fmt::format("{}{} {}/{}", falls.empty() ? "" : ", ", scenario::dimensionNames[d], session.earned()[d],
                             own.most[d]);
    }
    found.addWitnessed(core::Code::noPerfectPlay, {}, {falls}, facts.names(line));
}

}  // namespace fourfold::coach::rules
