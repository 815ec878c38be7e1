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

// What an LRS said to an array of statements.
struct LrsAnswer {
    int status = 0;    // of HTTP; 0: no answer came
    std::string said;  // its words, or why no answer came
};

// How a delivery stands.
struct Delivered {
    enum class End {
        going,       // all went well so far
        noAnswer,    // the LRS could not be reached, or had no time, in every try
        notAllowed,  // it does not take the name and password, or there is no LRS at the address
        refused,     // it does not take one of the statements
        notKept,     // what it acknowledged could not be noted
    };
    End end = End::going;
    std::size_t attempts = 0;    // acknowledged
    std::size_t statements = 0;  // acknowledged
    LrsAnswer last{};            // the answer that ended it
    std::string statement{};     // the id of the one that is refused
    std::error_code error{};     // why it could not be noted
};

// Sends shipments in batches, each as one array, and notes in the outbox what was acknowledged. Where no answer comes,
// or one that asks for patience (408, 429, 5xx), it tries again, pausing longer each time. Whatever happens in between,
// the statements keep their ids, so that an LRS has each of them once.
//
// A batch that is refused as a whole is sent statement by statement: one that the LRS knows already (409) counts as
// acknowledged.
class Delivery {
public:
    static constexpr std::size_t batchStatements = 100;
    static constexpr std::size_t batchBytes = 500'000;
    static constexpr int mostTries = 6;

    using Post = std::function<LrsAnswer(const std::string& array)>;
    using Pause = std::function<void(int tries)>;  // before the next try; `tries` were made

    Delivery(Outbox& outbox, Post post, Pause pause);

    // False when it has ended: nothing more is taken then.
    bool send(Shipment shipment);
    // Sends what is left. False when it has ended before.
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
