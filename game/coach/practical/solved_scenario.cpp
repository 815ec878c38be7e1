#include "coach/practical/solved_scenario.hpp"

namespace fourfold::coach {

const SolvedScenario* SolvedScenarios::find(const std::string& name) {
    const auto [entry, isNew] = m_solved.try_emplace(name);
    if (isNew) {
        if (auto scenario = m_find(name)) {
            entry->second = std::make_unique<const SolvedScenario>(std::move(scenario), m_traditional);
        }
    }
    const SolvedScenario* known = entry->second.get();
    return known != nullptr && known->solution.exact() ? known : nullptr;
}

}  // namespace fourfold::coach
