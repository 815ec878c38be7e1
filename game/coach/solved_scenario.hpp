#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "coach/solver.hpp"

namespace fourfold::coach {

// A scenario with its solution. It is neither copied nor moved, since the solution refers to the compiled scenario.
struct SolvedScenario {
    SolvedScenario(std::shared_ptr<const engine::CompiledScenario> known, const scenario::Weights& traditional,
                   const SolveLimits& limits = {})
        : compiled(std::move(known)), solution(*compiled, traditional, limits) {}
    SolvedScenario(std::shared_ptr<const scenario::Scenario> scenario, const scenario::Weights& traditional,
                   const SolveLimits& limits = {})
        : SolvedScenario(std::make_shared<const engine::CompiledScenario>(std::move(scenario)), traditional, limits) {}
    SolvedScenario(const SolvedScenario&) = delete;
    SolvedScenario& operator=(const SolvedScenario&) = delete;

    [[nodiscard]] const scenario::Scenario& scenario() const { return compiled->scenario(); }

    std::shared_ptr<const engine::CompiledScenario> compiled;
    Solution solution;
};

// Scenarios by name and version, each looked up and solved once, when it is first asked for.
class SolvedScenarios {
public:
    // Gives the scenario of a name, in the version with this digest, or as it is now when the digest is empty. Null
    // when there is none that can be played.
    using Find =
        std::function<std::shared_ptr<const scenario::Scenario>(const std::string& name, const std::string& digest)>;

    SolvedScenarios(Find find, const scenario::Weights& traditional, SolveLimits limits = {})
        : m_find(std::move(find)), m_traditional(traditional), m_limits(std::move(limits)) {}

    // The scenario that Find gives, solved; null also when it has no exact solution. May take a while the first time.
    [[nodiscard]] const SolvedScenario* find(const std::string& name, const std::string& digest = {});

private:
    Find m_find;
    scenario::Weights m_traditional;
    SolveLimits m_limits;
    std::map<std::pair<std::string, std::string>, std::shared_ptr<const SolvedScenario>> m_solved;
};

}  // namespace fourfold::coach
