#include "reports/xapi/delivery.hpp"

#include <utility>

namespace fourfold::reports::xapi {
namespace {

using End = Delivered::End;

}  // namespace

Delivery::Delivery(Outbox& outbox, Line line) : m_outbox(outbox), m_line(std::move(line)) {}

bool Delivery::send(Shipment shipment) {
    if (m_state.end != End::going) return false;
    m_statements += shipment.statements.size();
    for (const Statement& statement : shipment.statements) m_bytes += statement.json.size();
    m_batch.push_back({.shipment = std::move(shipment)});
    return (m_statements < batchStatements && m_bytes < batchBytes) || sendBatch();
}

bool Delivery::finish() { return m_state.end == End::going && (m_batch.empty() || sendBatch()); }

LrsAnswer Delivery::persist(std::span<const std::string_view> ids, const std::string& array) const {
    for (int tries = 1;; ++tries) {
        LrsAnswer answer = m_line.post(array);
        if (replyTo(ids, answer) != Reply::later || tries == mostTries) return answer;
        m_line.pause(tries);
    }
}

bool Delivery::endWith(End end, LrsAnswer last) {
    m_state.end = end;
    m_state.last = std::move(last);
    return false;
}

bool Delivery::sendBatch() {
    std::vector<Piece> pieces;
    for (Sent& sent : m_batch) {
        for (const Statement& statement : sent.shipment.statements) pieces.push_back({&sent, &statement});
    }
    // A single attempt may need several arrays.
    bool goesOn = true;
    for (std::span<const Piece> rest(pieces); goesOn && !rest.empty();) {
        const std::size_t count = fitting(rest);
        goesOn = deliver(rest.first(count));
        rest = rest.subspan(count);
    }
    // What was acknowledged before the end is noted, too.
    return keep() && goesOn;
}

// How many of the pieces, at least one, make an array.
std::size_t Delivery::fitting(std::span<const Piece> pieces) {
    std::size_t bytes = 0;
    std::size_t count = 0;
    for (; count < pieces.size() && count < batchStatements; ++count) {
        bytes += pieces[count].statement->json.size();
        if (count > 0 && bytes > batchBytes) break;
    }
    return count;
}

bool Delivery::deliver(std::span<const Piece> pieces) {
    std::vector<std::string_view> ids;
    std::vector<std::string_view> texts;
    for (const Piece& piece : pieces) {
        ids.push_back(piece.statement->id);
        texts.push_back(piece.statement->json);
    }
    LrsAnswer answer = persist(ids, arrayOf(texts));
    switch (replyTo(ids, answer)) {
        case Reply::taken: acknowledge(pieces); return true;
        case Reply::noLrs: return endWith(End::noLrs, std::move(answer));
        case Reply::later: return endWith(End::noAnswer, std::move(answer));
        case Reply::notAllowed: return endWith(End::notAllowed, std::move(answer));
        case Reply::refused: break;
    }
    if (pieces.size() == 1) return lookAtRefused(pieces.front(), std::move(answer));
    const std::size_t half = pieces.size() / 2;
    return deliver(pieces.first(half)) && deliver(pieces.subspan(half));
}

bool Delivery::lookAtRefused(const Piece& piece, LrsAnswer answer) {
    const Statement& statement = *piece.statement;
    bool isOther = false;
    if (answer.status == conflict) {
        // Some reject what they have already, and would do so at every later delivery.
        const Held held = heldBy(statement.id, statement.json, m_line.find(statement.id));
        if (held == Held::same) {
            acknowledge({&piece, 1});
            return true;
        }
        // It will never take the other one, so that one is told about once.
        isOther = held == Held::other;
        if (isOther) ++piece.sent->settled;
    }
    ++m_state.refused;
    if (m_state.refusals.size() < mostNamed) {
        m_state.refusals.push_back(
            {.attempt = piece.sent->shipment.attempt, .statement = statement, .isOther = isOther, .answer = answer});
    }
    const bool takesNone = m_state.statements == 0 && m_state.refused == mostRefusedAtFirst;
    return !takesNone || endWith(End::refusesAnyone, std::move(answer));
}

void Delivery::acknowledge(std::span<const Piece> pieces) {
    for (const Piece& piece : pieces) ++piece.sent->settled;
    m_state.statements += pieces.size();
}

bool Delivery::keep() {
    std::vector<std::string> marks;
    for (const Sent& sent : m_batch) {
        if (sent.settled == sent.shipment.statements.size()) marks.push_back(sent.shipment.mark);
    }
    m_batch.clear();
    m_statements = 0;
    m_bytes = 0;
    if (marks.empty()) return true;
    if (const std::error_code error = m_outbox.add(marks)) {
        m_state.error = error;
        return endWith(End::notKept, {});
    }
    m_state.attempts += marks.size();
    return true;
}

}  // namespace fourfold::reports::xapi
