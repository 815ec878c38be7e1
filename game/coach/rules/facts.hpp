#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "coach/rules/reach.hpp"
#include "coach/solver.hpp"

namespace fourfold::coach::rules {

// What every lint rule for scenarios may look at, worked out once for a scenario. States and scores are only there
// for a scenario that could be explored and solved; LintRule::needs says which rules ask for that.
class Facts {
public:
    Facts(std::shared_ptr<const scenario::Scenario> scenario, const scenario::Weights& traditional,
          const SolveLimits& limits);
    Facts(const Facts&) = delete;
    Facts& operator=(const Facts&) = delete;

    [[nodiscard]] const scenario::Scenario& scenario() const { return m_engine.scenario(); }
    [[nodiscard]] const engine::CompiledScenario& engine() const { return m_engine; }
    // exact() only for rules that need a score.
    [[nodiscard]] const Solution& solution() const { return m_solution; }
    // All states that a play can reach. Only for rules that need states or a score, as all below.
    [[nodiscard]] const StateGraph& graph() const { return m_solution.graph(); }
    [[nodiscard]] const Reach& reach() const { return *m_reach; }

    // A shortest play to the state or the move, as a finding shows it.
    [[nodiscard]] std::vector<std::string> witness(StateIndex state) const { return names(m_reach->playTo(state)); }
    [[nodiscard]] std::vector<std::string> witness(const Move& move) const { return names(m_reach->playTo(move)); }
    // Whether rules are to go on with long work. A rule that breaks off adds no finding for what it did not see.
    [[nodiscard]] const core::GoOn& goOn() const { return m_goOn; }

    // The ids of choices.
    [[nodiscard]] std::vector<std::string> names(std::span<const scenario::ChoiceId> choices) const;

private:
    core::GoOn m_goOn;
    engine::CompiledScenario m_engine;
    Solution m_solution;
    std::optional<Reach> m_reach;
};

}  // namespace fourfold::coach::rules
