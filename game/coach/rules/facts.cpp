#include "coach/rules/facts.hpp"

#include <utility>

namespace fourfold::coach::rules {

Facts::Facts(std::shared_ptr<const scenario::Scenario> scenario, const scenario::Weights& traditional,
             const SolveLimits& limits)
    : m_goOn(limits.goOn), m_engine(std::move(scenario)), m_solution(m_engine, traditional, limits) {
    if (graph().complete() && m_solution.obstacle() != Obstacle::stopped) m_reach.emplace(graph());
}

std::vector<std::string> Facts::names(std::span<const scenario::ChoiceId> choices) const {
    std::vector<std::string> names;
    for (const scenario::ChoiceId choice : choices) names.push_back(scenario()[choice].id);
    return names;
}

}  // namespace fourfold::coach::rules
