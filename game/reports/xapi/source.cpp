#include "reports/xapi/source.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

namespace fourfold::reports::xapi {

using records::Attempt;
using records::SaveFault;

records::Result<std::vector<Attempt>> Source::attempts(const Request& request) {
    const Selection selection = selectionOf(request);
    auto listed = m_store.list(selection.filter);
    auto* attempts = std::get_if<std::vector<Attempt>>(&listed);
    if (attempts == nullptr) return listed;
    std::erase_if(*attempts, [&](const Attempt& attempt) { return !takesIn(selection, attempt, m_shelf); });
    std::ranges::reverse(*attempts);
    return listed;
}

records::Result<std::vector<Statement>> Source::statements(const Attempt& attempt) {
    const auto moves = m_store.moves(attempt.header.id);
    if (const auto* fault = std::get_if<SaveFault>(&moves)) return *fault;
    Material material;
    const auto& all = std::get<std::vector<records::Move>>(moves);
    add(attempt, all, m_shelf, material);
    if (!material.missing.empty() || material.unplayable > 0) ++m_unseen;
    return statementsOf(material.entries.front(), all, m_shelf);
}

records::Result<std::vector<Statement>> Source::statements(std::span<const Attempt> attempts) {
    std::vector<Statement> all;
    for (const Attempt& attempt : attempts) {
        auto made = statements(attempt);
        if (std::holds_alternative<SaveFault>(made)) return made;
        std::ranges::move(std::get<std::vector<Statement>>(made), std::back_inserter(all));
    }
    return all;
}

}  // namespace fourfold::reports::xapi
