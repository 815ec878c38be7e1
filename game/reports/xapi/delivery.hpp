#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <system_error>
#include <vector>

#include "reports/xapi/outbox.hpp"
#include "reports/xapi/statements.hpp"

namespace fourfold::reports::xapi {

// All statements about one attempt.
struct Shipment {
    std::string mark;
    std::vector<Statement> statements;
};

// The answer of an LRS to an array of statements.
struct LrsAnswer {
    int status = 0;    // HTTP status; 0: no answer came
    std::string said;  // the text of the answer, or why no answer came
};

// The state of a delivery.
struct Delivered {
    enum class End {
        going,       // no error so far
        noAnswer,    // the LRS could not be reached, or was too busy, at every try
        notAllowed,  // the LRS rejects the name and password, or there is no LRS at the address
        refused,     // the LRS rejects one of the statements
        notKept,     // the acknowledgement could not be written to the outbox
    };
    End end = End::going;
    std::size_t attempts = 0;    // acknowledged
    std::size_t statements = 0;  // acknowledged
    LrsAnswer last{};            // the answer that ended the delivery
    std::string statement{};     // id of the refused statement
    std::error_code error{};     // why the outbox could not be written
};

// Sends shipments in batches, each as one array, and notes in the outbox what was acknowledged. If no answer comes, or
// an answer that asks to wait (408, 429, 5xx), it tries again after a pause that grows each time. Statements always
// keep their ids, so that an LRS stores each of them once.
//
// If a batch is refused as a whole, it is sent statement by statement. A statement that the LRS already has (409)
// counts as acknowledged.
class Delivery {
public:
    static constexpr std::size_t batchStatements = 100;
    static constexpr std::size_t batchBytes = 500'000;
    static constexpr int mostTries = 6;

    using Post = std::function<LrsAnswer(const std::string& array)>;
    using Pause = std::function<void(int tries)>;  // called before the next try; `tries` is how many were made

    Delivery(Outbox& outbox, Post post, Pause pause);

    // Returns false when the delivery has ended: it accepts no more shipments then.
    bool send(Shipment shipment);
    // Sends the rest. Returns false if the delivery has ended before.
    bool finish();

    [[nodiscard]] const Delivered& state() const { return m_state; }

private:
    bool sendBatch();
    bool sendSingly();
    bool keep();
    [[nodiscard]] LrsAnswer persist(const std::string& array) const;
    bool endWith(Delivered::End end, LrsAnswer last, std::string statement = {});

    Outbox& m_outbox;
    Post m_post;
    Pause m_pause;
    std::vector<Shipment> m_batch;
    std::size_t m_statements = 0;  // in the batch
    std::size_t m_bytes = 0;
    Delivered m_state;
};

}  // namespace fourfold::reports::xapi
