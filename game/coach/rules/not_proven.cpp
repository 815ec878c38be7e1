#include "coach/rules/lint_rule.hpp"

namespace fourfold::coach::rules {

// A scenario too large to be explored or solved exactly. The lint rules that need to know every play are then left
// out.
void notProven(const Facts& facts, core::Diagnostics& found) {
    if (facts.solution().obstacle() != Obstacle::tooLarge) return;
    found.add(core::Code::notProven, {}, {std::to_string(facts.solution().states())});
}

}  // namespace fourfold::coach::rules
