#pragma once

#include <optional>
#include <string>
#include <vector>

#include "reports/xapi/outbox.hpp"
#include "reports/xapi/statements.hpp"

namespace fourfold::reports::xapi {

// What is to be sent of an attempt, and how the outbox notes that all of it was acknowledged.
struct Shipment {
    std::string attempt;  // its id
    std::string mark;
    std::vector<Statement> statements;
};

// What the outbox says an LRS lacks of an attempt with this number of moves.
enum class Lacking {
    nothing,
    answers,  // all but the answers was acknowledged, when the version that they were given in was not at hand
    all,
};
[[nodiscard]] Lacking lackingOf(const records::AttemptId& attempt, std::size_t moves, const Outbox& outbox);

// What is to be sent, of what could be told now; nothing when the LRS has all of that.
[[nodiscard]] std::optional<Shipment> shipmentOf(const records::AttemptId& attempt, std::size_t moves, Told told,
                                                 Lacking lacking);

}  // namespace fourfold::reports::xapi
