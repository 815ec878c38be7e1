#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "coach/solved_scenario.hpp"
#include "core/text.hpp"
#include "quiz/bank.hpp"
#include "records/attempt.hpp"
#include "records/kept_version.hpp"
#include "scenario/scenario.hpp"

namespace fourfold::reports {

// The scenarios and question banks at hand, by id and version. Attempts are judged by them. An attempt on a version
// that is not here cannot be looked into.
class Shelf {
public:
    explicit Shelf(const scenario::Weights& traditional) : m_traditional(traditional) {}

    void add(std::shared_ptr<const scenario::Scenario> scenario);
    void add(std::shared_ptr<const quiz::Bank> bank);
    // Versions that a store keeps, the first kept first. Each is read when it is first asked for.
    void add(std::vector<records::KeptVersion> versions, records::VersionReader reader);

    // Null if that version is not here.
    [[nodiscard]] std::shared_ptr<const quiz::Bank> bank(const std::string& id, const std::string& digest) const;
    [[nodiscard]] std::shared_ptr<const scenario::Scenario> scenario(const std::string& id,
                                                                     const std::string& digest) const;
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
    template <class Item>
    using Versions = std::map<Version, std::shared_ptr<const Item>>;

    // Reads a kept version with this digest, or the latest of all if there is none. Null when none is left.
    template <class Item>
    [[nodiscard]] std::shared_ptr<const Item> readKept(Versions<Item>& versions, const std::string& id,
                                                       const std::string& digest = {}) const;
    template <class Item>
    [[nodiscard]] std::shared_ptr<const Item> find(Versions<Item>& versions, const std::string& id,
                                                   const std::string& digest) const;
    template <class Item>
    [[nodiscard]] std::shared_ptr<const Item> any(Versions<Item>& versions, const std::string& id) const;

    scenario::Weights m_traditional;
    // Each version stands in these by both of its digests.
    mutable Versions<quiz::Bank> m_banks;
    mutable Versions<scenario::Scenario> m_scenarios;
    std::map<Version, coach::SolvedScenario> m_solved;
    mutable std::vector<records::KeptVersion> m_kept;  // that were not read yet
    records::VersionReader m_reader;
};

}  // namespace fourfold::reports
