#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "coach/solved_scenario.hpp"
#include "core/text.hpp"
#include "quiz/bank.hpp"
#include "records/attempt.hpp"
#include "scenario/scenario.hpp"

namespace fourfold::reports {

// The scenarios and question banks at hand, by id and version: what attempts are judged by. An attempt on a version
// that is not here cannot be looked into.
class Shelf {
public:
    explicit Shelf(const scenario::Weights& traditional) : m_traditional(traditional) {}

    void add(std::shared_ptr<const scenario::Scenario> scenario);
    void add(std::shared_ptr<const quiz::Bank> bank);

    // Null when that version is not here.
    [[nodiscard]] std::shared_ptr<const quiz::Bank> bank(const std::string& id, const std::string& digest) const;
    // Solves it with the first call, which may take seconds. Stays where it is while the shelf lives.
    [[nodiscard]] const coach::SolvedScenario* solved(const std::string& id, const std::string& digest);

    // As some version here calls it; its id when none is here.
    [[nodiscard]] core::Text titleOf(records::AttemptKind kind, const std::string& id) const;

    // The score that passes, by some version here; nothing when none is here.
    [[nodiscard]] std::optional<int> passMarkOf(records::AttemptKind kind, const std::string& id) const;

private:
    using Version = std::pair<std::string, std::string>;  // id and digest

    scenario::Weights m_traditional;
    std::map<Version, std::shared_ptr<const quiz::Bank>> m_banks;
    std::map<Version, std::shared_ptr<const scenario::Scenario>> m_scenarios;
    std::map<Version, coach::SolvedScenario> m_solved;
};

}  // namespace fourfold::reports
