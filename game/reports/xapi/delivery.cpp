#include "reports/xapi/delivery.hpp"

#include <utility>

namespace fourfold::reports::xapi {
namespace {

using End = Delivered::End;

bool isTaken(int status) { return status >= 200 && status < 300; }
// Whether a later try may succeed.
bool asksForPatience(int status) { return status == 0 || status == 408 || status == 429 || status >= 500; }
// Whether the server rejects the sender or the address, not the statements.
bool isNotAllowed(int status) { return status < 400 || (status >= 401 && status <= 407); }
constexpr int conflict = 409;

}  // namespace

Delivery::Delivery(Outbox& outbox, Post post, Pause pause)
    : m_outbox(outbox), m_post(std::move(post)), m_pause(std::move(pause)) {}

bool Delivery::send(Shipment shipment) {
    if (m_state.end != End::going) return false;
    m_statements += shipment.statements.size();
    for (const Statement& statement : shipment.statements) m_bytes += statement.json.size();
    m_batch.push_back(std::move(shipment));
    return (m_statements < batchStatements && m_bytes < batchBytes) || sendBatch();
}

bool Delivery::finish() { return m_state.end == End::going && (m_batch.empty() || sendBatch()); }

LrsAnswer Delivery::persist(const std::string& array) const {
    for (int tries = 1;; ++tries) {
        LrsAnswer answer = m_post(array);
        if (!asksForPatience(answer.status) || tries == mostTries) return answer;
        m_pause(tries);
    }
}

bool Delivery::endWith(End end, LrsAnswer last, std::string statement) {
    m_state.end = end;
    m_state.last = std::move(last);
    m_state.statement = std::move(statement);
    return false;
}

bool Delivery::sendBatch() {
    std::vector<Statement> all;
    for (const Shipment& shipment : m_batch)
        all.insert(all.end(), shipment.statements.begin(), shipment.statements.end());
    LrsAnswer answer = persist(arrayOf(all));
    if (isTaken(answer.status)) return keep();
    if (asksForPatience(answer.status)) return endWith(End::noAnswer, std::move(answer));
    if (isNotAllowed(answer.status)) return endWith(End::notAllowed, std::move(answer));
    return sendSingly();
}

bool Delivery::sendSingly() {
    for (const Shipment& shipment : m_batch) {
        for (const Statement& statement : shipment.statements) {
            LrsAnswer answer = persist(arrayOf({statement}));
            if (isTaken(answer.status) || answer.status == conflict) continue;
            if (asksForPatience(answer.status)) return endWith(End::noAnswer, std::move(answer));
            if (isNotAllowed(answer.status)) return endWith(End::notAllowed, std::move(answer));
            return endWith(End::refused, std::move(answer), statement.id);
        }
    }
    return keep();
}

bool Delivery::keep() {
    std::vector<std::string> marks;
    for (const Shipment& shipment : m_batch) marks.push_back(shipment.mark);
    if (const std::error_code error = m_outbox.add(marks)) {
        m_state.error = error;
        return endWith(End::notKept, {});
    }
    m_state.attempts += m_batch.size();
    m_state.statements += m_statements;
    m_batch.clear();
    m_statements = 0;
    m_bytes = 0;
    return true;
}

}  // namespace fourfold::reports::xapi
