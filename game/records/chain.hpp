#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "records/attempt.hpp"

// Each store has a chain of links. Whatever happens gets a link when it is written: an attempt that begins, its moves,
// the time it has used, events of mistake decks, people. The hash of a link covers what it says and the hash of the
// link before. So a later change by other means than this program is found, and what it concerns. Whoever can write the
// file can also make the whole chain anew: only a hash that was noted outside of the file shows that (receipt.hpp).
namespace fourfold::records {

// The hash of a link of the first form, which stores of earlier versions hold: it covers an attempt with its person's
// name and the moves up to its close. `before` is the hash of the link before it, empty for the first one.
[[nodiscard]] std::string linkHash(std::string_view before, const Attempt& attempt, std::span<const Move> moves);

// How a chain closed an attempt.
struct Closing {
    std::string chain;
    std::size_t position = 0;  // in the chain, from 1
    std::string hash;
    bool stands = false;  // whether nothing of the attempt has changed since
};

// What a certificate shows of the hash of a link: the first 16 digits, as "0123-4567-89ab-cdef".
[[nodiscard]] std::string codeOf(std::string_view hash);

// A chain as a whole. Whoever notes its last hash can find out later whether somebody has made the chain anew.
struct ChainHead {
    std::string id;
    bool own = false;  // the chain of this store; else that of a store which was merged
    std::size_t links = 0;
    std::string lastHash;
};

// The link that a receipt is of.
struct FoundReceipt {
    std::string chain;
    std::size_t position = 0;
    std::string item;  // what the link is about: mostly an attempt
};

// A difference between what is stored and the chains.
struct ChainFinding {
    enum class Kind {
        edited,      // differs from what a link says
        deleted,     // a link tells of it, and it is gone
        added,       // no link tells of it
        broken,      // a link of the chain is missing, or was changed
        summary,     // columns of the attempt do not follow from its moves
        beginning,   // the chain begins where no other chain goes on from
        owners,      // more than one chain claims to be the store's own, or none
        unreadable,  // holds what this program never writes
        structure,   // the database holds things that are not ours, or is damaged
    };
    enum class About { attempt, deckEvent, person, version, chain, database };
    Kind kind = Kind::edited;
    About about = About::attempt;
    std::string item;  // the id of the attempt, event or person; the digest of the version; what is wrong with
                       // the database; else empty
    std::string chain{};
    std::size_t position = 0;  // in the chain, from 1; 0 when the attempt is in none

    bool operator==(const ChainFinding&) const = default;
};

// "attempt", "event", "person", "version", "chain", "database".
[[nodiscard]] std::string nameOf(ChainFinding::About about);

}  // namespace fourfold::records
