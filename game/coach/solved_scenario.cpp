#include "coach/solved_scenario.hpp"

#include <algorithm>

namespace fourfold::coach {

const SolvedScenario* SolvedScenarios::find(const std::string& name, const std::string& digest) {
    const auto solvedAs = [&](const std::string& version) {
        const auto found = std::ranges::find_if(m_solved, [&](const auto& each) {
            return each.first.first == name && each.second && each.second->scenario().digest.names(version);
        });
        return found == m_solved.end() ? nullptr : found->second;
    };
    const auto known = m_solved.find({name, digest});
    std::shared_ptr<const SolvedScenario> solved = known == m_solved.end() ? nullptr : known->second;
    if (known == m_solved.end()) {
        if (!digest.empty()) solved = solvedAs(digest);
        if (!solved) {
            if (auto scenario = m_find(name, digest)) {
                solved = solvedAs(scenario->digest.text);
                if (!solved)
                    solved = std::make_shared<const SolvedScenario>(std::move(scenario), m_traditional, m_limits);
            }
        }
        m_solved.emplace(std::pair(name, digest), solved);
    }
    return solved && solved->solution.exact() ? solved.get() : nullptr;
}

}  // namespace fourfold::coach
