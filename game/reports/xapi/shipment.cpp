#include "reports/xapi/shipment.hpp"

#include <utility>

namespace fourfold::reports::xapi {

Lacking lackingOf(const records::AttemptId& attempt, std::size_t moves, const Outbox& outbox) {
    if (outbox.has(markOf(attempt, moves))) return Lacking::nothing;
    return outbox.has(markWithoutAnswers(attempt, moves)) ? Lacking::answers : Lacking::all;
}

std::optional<Shipment> shipmentOf(const records::AttemptId& attempt, std::size_t moves, Told told, Lacking lacking) {
    if (lacking == Lacking::nothing) return std::nullopt;
    if (lacking == Lacking::answers) {
        if (!told.whole) return std::nullopt;
        std::erase_if(told.statements, [](const Statement& statement) { return !statement.isAnswer; });
    }
    return Shipment{.attempt = attempt.text(),
                    .mark = told.whole ? markOf(attempt, moves) : markWithoutAnswers(attempt, moves),
                    .statements = std::move(told.statements)};
}

}  // namespace fourfold::reports::xapi
