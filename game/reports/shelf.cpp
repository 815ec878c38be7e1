#include "reports/shelf.hpp"

#include <cstddef>
#include <type_traits>

namespace fourfold::reports {
namespace {

template <class Versions, class Item>
void put(Versions& versions, const std::shared_ptr<const Item>& item) {
    versions.emplace(std::pair(item->id, item->digest.text), item);
    if (!item->digest.former.empty()) versions.emplace(std::pair(item->id, item->digest.former), item);
}

}  // namespace

void Shelf::add(std::shared_ptr<const scenario::Scenario> scenario) { put(m_scenarios, scenario); }

void Shelf::add(std::shared_ptr<const quiz::Bank> bank) { put(m_banks, bank); }

void Shelf::add(std::vector<records::KeptVersion> versions, records::VersionReader reader) {
    m_kept = std::move(versions);
    m_reader = std::move(reader);
}

template <class Item>
std::shared_ptr<const Item> Shelf::readKept(Versions<Item>& versions, const std::string& id,
                                            const std::string& digest) const {
    constexpr bool isBank = std::is_same_v<Item, quiz::Bank>;
    constexpr auto kind = isBank ? records::AttemptKind::quiz : records::AttemptKind::play;
    for (std::size_t i = m_kept.size(); i-- > 0;) {
        const records::KeptVersion& kept = m_kept[i];
        if (kept.kind != kind || kept.subject != id || !(digest.empty() || kept.digest.names(digest))) continue;
        std::shared_ptr<const Item> item;
        if constexpr (isBank) {
            item = m_reader.bankOf(kept);
        } else {
            item = m_reader.scenarioOf(kept);
        }
        m_kept.erase(m_kept.begin() + static_cast<std::ptrdiff_t>(i));
        if (!item) continue;
        put(versions, item);
        return item;
    }
    return nullptr;
}

template <class Item>
std::shared_ptr<const Item> Shelf::find(Versions<Item>& versions, const std::string& id,
                                        const std::string& digest) const {
    const auto found = versions.find({id, digest});
    return found == versions.end() ? readKept(versions, id, digest) : found->second;
}

template <class Item>
std::shared_ptr<const Item> Shelf::any(Versions<Item>& versions, const std::string& id) const {
    const auto found = versions.lower_bound({id, {}});
    return found != versions.end() && found->first.first == id ? found->second : readKept(versions, id);
}

std::shared_ptr<const quiz::Bank> Shelf::bank(const std::string& id, const std::string& digest) const {
    return find(m_banks, id, digest);
}

std::shared_ptr<const scenario::Scenario> Shelf::scenario(const std::string& id, const std::string& digest) const {
    return find(m_scenarios, id, digest);
}

const coach::SolvedScenario* Shelf::solved(const std::string& id, const std::string& digest) {
    auto scenario = this->scenario(id, digest);
    if (!scenario) return nullptr;
    const Version version(id, scenario->digest.text);
    return &m_solved.try_emplace(version, std::move(scenario), m_traditional).first->second;
}

core::Text Shelf::titleOf(records::AttemptKind kind, const std::string& id) const {
    if (kind == records::AttemptKind::quiz) {
        if (const auto bank = any(m_banks, id)) return bank->title;
    } else if (const auto scenario = any(m_scenarios, id)) {
        return scenario->title;
    }
    return {id, id};
}

std::optional<int> Shelf::triesOf(const std::string& id) const {
    const auto bank = any(m_banks, id);
    return bank == nullptr ? std::nullopt : std::optional(bank->exam.tries);
}

std::optional<int> Shelf::passMarkOf(records::AttemptKind kind, const std::string& id) const {
    if (kind == records::AttemptKind::quiz) {
        const auto bank = any(m_banks, id);
        return bank == nullptr ? std::nullopt : std::optional(bank->pass);
    }
    const auto scenario = any(m_scenarios, id);
    return scenario == nullptr ? std::nullopt : std::optional(scenario->pass);
}

}  // namespace fourfold::reports
