#include "reports/shelf.hpp"

namespace fourfold::reports {
namespace {

// The first version of this id, or null.
template <class Versions>
auto firstOf(const Versions& versions, const std::string& id) {
    const auto found = versions.lower_bound({id, {}});
    return found != versions.end() && found->first.first == id ? found->second.get() : nullptr;
}

}  // namespace

void Shelf::add(std::shared_ptr<const scenario::Scenario> scenario) {
    Version version(scenario->id, scenario->digest);
    m_scenarios.emplace(std::move(version), std::move(scenario));
}

void Shelf::add(std::shared_ptr<const quiz::Bank> bank) {
    Version version(bank->id, bank->digest);
    m_banks.emplace(std::move(version), std::move(bank));
}

std::shared_ptr<const quiz::Bank> Shelf::bank(const std::string& id, const std::string& digest) const {
    const auto found = m_banks.find({id, digest});
    return found == m_banks.end() ? nullptr : found->second;
}

const coach::SolvedScenario* Shelf::solved(const std::string& id, const std::string& digest) {
    const Version version(id, digest);
    if (const auto known = m_solved.find(version); known != m_solved.end()) return &known->second;
    const auto found = m_scenarios.find(version);
    if (found == m_scenarios.end()) return nullptr;
    return &m_solved.try_emplace(version, found->second, m_traditional).first->second;
}

core::Text Shelf::titleOf(records::AttemptKind kind, const std::string& id) const {
    if (kind == records::AttemptKind::quiz) {
        if (const quiz::Bank* bank = firstOf(m_banks, id)) return bank->title;
    } else if (const scenario::Scenario* scenario = firstOf(m_scenarios, id)) {
        return scenario->title;
    }
    return {id, id};
}

std::optional<int> Shelf::triesOf(const std::string& id) const {
    const quiz::Bank* bank = firstOf(m_banks, id);
    return bank == nullptr ? std::nullopt : std::optional(bank->exam.tries);
}

std::optional<int> Shelf::passMarkOf(records::AttemptKind kind, const std::string& id) const {
    if (kind == records::AttemptKind::quiz) {
        const quiz::Bank* bank = firstOf(m_banks, id);
        return bank == nullptr ? std::nullopt : std::optional(bank->pass);
    }
    const scenario::Scenario* scenario = firstOf(m_scenarios, id);
    return scenario == nullptr ? std::nullopt : std::optional(scenario->pass);
}

}  // namespace fourfold::reports
