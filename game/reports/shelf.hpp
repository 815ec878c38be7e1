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

// The scenarios and question banks at hand, by id and version. Attempts are judged by them. An attempt on a version
// that is not here cannot be looked into.
class Shelf {
public:
    explicit Shelf(const scenario::Weights& traditional) : m_traditional(traditional) {}

    void add(std::shared_ptr<const scenario::Scenario> scenario);
    void add(std::shared_ptr<const quiz::Bank> bank);

    // Null if that version is not here.
    [[nodiscard]] std::shared_ptr<const quiz::Bank> bank(const std::string& id, const std::string& digest) const;
    // Solves the scenario at the first call, which may take seconds. The result stays valid while the shelf lives.
    [[nodiscard]] const coach::SolvedScenario* solved(const std::string& id, const std::string& digest);

    // The title in any version that is here; the id if there is none.
    [[nodiscard]] core::Text titleOf(records::AttemptKind kind, const std::string& id) const;

    // The score that passes, in any version that is here; nothing if there is none.
    [[nodiscard]] std::optional<int> passMarkOf(records::AttemptKind kind, const std::string& id) const;

    // How many exams a person may begin on a question bank, in any version that is here; nothing if there is none.
    [[nodiscard]] std::optional<int> triesOf(const std::string& bank) const;

private:
    using Version = std::pair<std::string, std::string>;  // id and digest

    scenario::Weights m_traditional;
    std::map<Version, std::shared_ptr<const quiz::Bank>> m_banks;
    std::map<Version, std::shared_ptr<const scenario::Scenario>> m_scenarios;
    std::map<Version, coach::SolvedScenario> m_solved;
};

}  // namespace fourfold::reports
