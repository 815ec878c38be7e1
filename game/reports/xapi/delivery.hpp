#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <system_error>
#include <vector>

#include "reports/xapi/lrs_answer.hpp"
#include "reports/xapi/outbox.hpp"
#include "reports/xapi/shipment.hpp"

namespace fourfold::reports::xapi {

// A statement that the LRS does not take.
struct Refusal {
    std::string attempt;
    Statement statement;
    bool isOther = false;  // the LRS has a statement with this id that tells something else
    LrsAnswer answer;
};

// The state of a delivery.
struct Delivered {
    enum class End {
        going,          // no error so far
        noAnswer,       // the LRS could not be reached, or was too busy, at every try
        notAllowed,     // the LRS rejects the name and password, or there is no LRS at the address
        noLrs,          // something answered with a success that is no acknowledgement
        refusesAnyone,  // the LRS has refused each of the first statements
        notKept,        // the acknowledgement could not be written to the outbox
    };
    End end = End::going;
    std::size_t attempts = 0;    // with nothing left to send
    std::size_t statements = 0;  // acknowledged
    std::size_t refused = 0;
    std::vector<Refusal> refusals{};  // the first of those that were refused
    LrsAnswer last{};                 // the answer that ended the delivery
    std::error_code error{};          // why the outbox could not be written
};

// Sends shipments in batches, each as one array, and notes in the outbox what was acknowledged. If no answer comes, or
// an answer that asks to wait (408, 429, 5xx), it tries again after a pause that grows each time. Statements always
// keep their ids, so that an LRS stores each of them once.
//
// A batch that is refused is halved until the refused statements are found; all others are sent. An attempt with a
// refused statement is not noted, so a later delivery tries it again; only of a statement whose id the LRS has given to
// another one it is known that there is no use.
class Delivery {
public:
    static constexpr std::size_t batchStatements = 100;
    static constexpr std::size_t batchBytes = 500'000;
    static constexpr int mostTries = 6;
    static constexpr std::size_t mostNamed = 20;            // refusals that are kept to be named
    static constexpr std::size_t mostRefusedAtFirst = 200;  // an LRS that takes none of so many takes none at all

    // How an LRS is reached.
    struct Line {
        std::function<LrsAnswer(const std::string& array)> post;
        std::function<LrsAnswer(const std::string& id)> find;  // asks for the statement with this id
        std::function<void(int tries)> pause;  // called before the next try; `tries` is how many were made
    };

    Delivery(Outbox& outbox, Line line);

    // Returns false when the delivery has ended: it accepts no more shipments then.
    bool send(Shipment shipment);
    // Sends the rest. Returns false if the delivery has ended before.
    bool finish();

    [[nodiscard]] const Delivered& state() const { return m_state; }

private:
    // A shipment in the batch.
    struct Sent {
        Shipment shipment;
        std::size_t settled = 0;  // statements that need not be sent again
    };
    // A statement of the batch.
    struct Piece {
        Sent* sent;
        const Statement* statement;
    };

    [[nodiscard]] static std::size_t fitting(std::span<const Piece> pieces);
    bool sendBatch();
    bool deliver(std::span<const Piece> pieces);
    bool lookAtRefused(const Piece& piece, LrsAnswer answer);
    void acknowledge(std::span<const Piece> pieces);
    bool keep();
    [[nodiscard]] LrsAnswer persist(std::span<const std::string_view> ids, const std::string& array) const;
    bool endWith(Delivered::End end, LrsAnswer last);

    Outbox& m_outbox;
    Line m_line;
    std::vector<Sent> m_batch;
    std::size_t m_statements = 0;  // in the batch
    std::size_t m_bytes = 0;
    Delivered m_state;
};

}  // namespace fourfold::reports::xapi
