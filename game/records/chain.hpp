#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "records/attempt.hpp"

// Each store closes attempts into a chain. The hash of a link covers the person, the subject and the times of an
// attempt, every move up to the close, and the hash of the link before. So a later change by other means than this
// program is found, and the attempt that it concerns.
namespace fourfold::records {

struct ChainLink {
    AttemptId attempt;
    std::size_t moves = 0;  // how many moves it covers
    std::string hash;

    bool operator==(const ChainLink&) const = default;
};

// The hash of a link. `before` is the hash of the link before it, empty for the first one.
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

// A difference between attempts and chains.
struct ChainFinding {
    enum class Kind {
        edited,   // the attempt differs from what was closed
        deleted,  // the attempt is gone
        added,    // the attempt is closed, and no chain holds it
        broken,   // a link of the chain is missing, or was changed
        summary,  // columns of the attempt do not follow from its moves
    };
    Kind kind = Kind::edited;
    AttemptId attempt;  // empty when a link is missing
    std::string chain;
    std::size_t position = 0;  // in the chain, from 1; 0 when the attempt is in none

    bool operator==(const ChainFinding&) const = default;
};

}  // namespace fourfold::records
