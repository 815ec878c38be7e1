#include "reports/xapi/source.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace fourfold::reports::xapi {

using records::Attempt;

records::Result<std::vector<Attempt>> Source::attempts(const Request& request) {
    const Selection selection = selectionOf(request);
    auto listed = m_store.list(selection.filter);
    if (!listed) return listed;
    std::erase_if(listed.value(), [&](const Attempt& attempt) { return !takesIn(selection, attempt, m_shelf); });
    std::ranges::reverse(listed.value());
    return listed;
}

records::Result<Told> Source::statements(const Attempt& attempt) {
    const auto moves = m_store.moves(attempt.header.id);
    if (!moves) return moves.fault();
    Material material;
    const std::vector<records::Move>& all = moves.value();
    add(attempt, all, m_shelf, material);
    Told told = statementsOf(material.entries.front(), all, m_shelf);
    if (!told.whole) ++m_unseen;
    return told;
}

records::Result<std::vector<Statement>> Source::statements(std::span<const Attempt> attempts) {
    std::vector<Statement> all;
    for (const Attempt& attempt : attempts) {
        auto made = statements(attempt);
        if (!made) return std::move(made).fault();
        std::ranges::move(made.value().statements, std::back_inserter(all));
    }
    return all;
}

}  // namespace fourfold::reports::xapi
