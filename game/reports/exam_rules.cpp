#include "reports/exam_rules.hpp"

#include <algorithm>
#include <utility>

namespace fourfold::reports {

std::vector<TooManyTries> tooManyTries(std::span<const records::BegunExams> begun, const Shelf& shelf) {
    std::vector<TooManyTries> found;
    for (const records::BegunExams& each : begun) {
        const auto allowed = shelf.triesOf(each.bank);
        if (!allowed || each.attempts.size() <= static_cast<std::size_t>(*allowed)) continue;
        found.push_back({.person = each.person,
                         .bank = each.bank,
                         .begun = each.attempts.size(),
                         .allowed = static_cast<std::size_t>(*allowed)});
    }
    return found;
}

std::optional<records::SaveFault> addReleases(records::AttemptStore& store, const std::string& bank,
                                              Releases& releases) {
    const auto [known, isNew] = releases.try_emplace(bank);
    if (!isNew) return std::nullopt;
    auto read = store.releases(bank);
    if (!read) return std::move(read).fault();
    known->second = std::move(read).value();
    return std::nullopt;
}

bool isUnreleased(const records::AttemptHeader& attempt, const Releases& releases) {
    if (attempt.kind != records::AttemptKind::quiz || attempt.mode != engine::Mode::exam) return false;
    const auto found = releases.find(attempt.subject);
    return found != releases.end() && !found->second.empty() &&
           std::ranges::none_of(found->second,
                                [&](const records::Release& each) { return each.digest == attempt.digest; });
}

}  // namespace fourfold::reports
