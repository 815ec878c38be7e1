#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "reports/report.hpp"
#include "reports/xapi/statements.hpp"

namespace fourfold::reports::xapi {

// Turns attempts of a store into statements, one after the other.
class Source {
public:
    Source(records::AttemptStore& store, Shelf& shelf) : m_store(store), m_shelf(shelf) {}

    // The attempts that a request asks for, the first begun first.
    [[nodiscard]] records::Result<std::vector<records::Attempt>> attempts(const Request& request);
    [[nodiscard]] records::Result<std::vector<Statement>> statements(const records::Attempt& attempt);
    // Of all of them, in their order.
    [[nodiscard]] records::Result<std::vector<Statement>> statements(std::span<const records::Attempt> attempts);
    // How many of them ended and cannot be looked into: their statements are without answers.
    [[nodiscard]] std::size_t unseen() const { return m_unseen; }

private:
    records::AttemptStore& m_store;
    Shelf& m_shelf;
    std::size_t m_unseen = 0;
};

}  // namespace fourfold::reports::xapi
