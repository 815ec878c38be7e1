#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "reports/report.hpp"
#include "reports/xapi/statements.hpp"

namespace fourfold::reports::xapi {

// Turns the attempts of a store into statements, one attempt after another.
class Source {
public:
    Source(records::AttemptStore& store, Shelf& shelf) : m_store(store), m_shelf(shelf) {}

    // The attempts that a request asks for, in the order in which they began.
    [[nodiscard]] records::Result<std::vector<records::Attempt>> attempts(const Request& request);
    [[nodiscard]] records::Result<Told> statements(const records::Attempt& attempt);
    // The statements of all these attempts, in their order.
    [[nodiscard]] records::Result<std::vector<Statement>> statements(std::span<const records::Attempt> attempts);
    // The number of ended attempts that could not be looked into. Their statements contain no answers.
    [[nodiscard]] std::size_t unseen() const { return m_unseen; }

private:
    records::AttemptStore& m_store;
    Shelf& m_shelf;
    std::size_t m_unseen = 0;
};

}  // namespace fourfold::reports::xapi
