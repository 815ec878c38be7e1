#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "records/attempt.hpp"

// Each store closes attempts into a chain: the hash of a link covers who, what and when, every move up to the close,
// and the hash of the link before it. So whatever is changed afterwards behind the store's back shows, and where.
namespace fourfold::records {

struct ChainLink {
    std::string attempt;
    std::size_t moves = 0;  // how many it covers
    std::string hash;

    bool operator==(const ChainLink&) const = default;
};

// The hash of a link. `before` is that of the link before it, or empty at the beginning.
[[nodiscard]] std::string linkHash(std::string_view before, const Attempt& attempt, std::span<const Move> moves);

// An attempt as a chain closed it.
struct Closing {
    std::string chain;
    std::size_t position = 0;  // in the chain, from 1
    std::string hash;
    bool stands = false;  // the attempt, all of it, is still as it was closed
};

// The code that a certificate shows of the hash of a link: its first 16 digits, "0123-4567-89ab-cdef".
[[nodiscard]] std::string codeOf(std::string_view hash);

// A chain as a whole. Whoever has noted its last hash can tell later whether a forger has made all of it anew.
struct ChainHead {
    std::string id;
    bool own = false;  // of this store; else of one whose records were taken in
    std::size_t links = 0;
    std::string lastHash;
};

// What does not fit.
struct ChainFinding {
    enum class Kind {
        edited,   // the attempt is not as it was closed
        deleted,  // the attempt is gone
        added,    // the attempt has ended, and no chain has it
        broken,   // a link of the chain is gone, or was changed itself
        summary,  // what the attempt says of itself does not follow from its moves
    };
    Kind kind = Kind::edited;
    std::string attempt;  // its id; empty where only the chain knew it
    std::string chain;
    std::size_t position = 0;  // in the chain, from 1; 0 where it has none

    bool operator==(const ChainFinding&) const = default;
};

}  // namespace fourfold::records
