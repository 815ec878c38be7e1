#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include <soci/soci.h>

#include "records/chain_table.hpp"

// For the source files of this folder alone.
namespace fourfold::records {

// What the chains of a store come to.
struct ChainCheck {
    std::vector<ChainFinding> findings;  // by chain, position and item
    // Of each attempt: whether all of it is as links say.
    struct Covered {
        std::size_t closedAt = 0;  // its moves up to the last close; 0: none
        bool stands = false;
        bool isAtHome = false;  // the store in which it began tells of it
    };
    std::map<AttemptId, Covered> attempts;
    // Of each chain by its id: the position of the first link that does not hold. Not there: all of them do.
    std::map<std::string, std::size_t> breaks;
    // What links tell of from there on: nobody knows what stood before them.
    std::set<std::string> behindBreaks;
    // The people and the events of mistake decks that are as links say.
    std::set<std::string> holding;
};

// Checks every link against the one before it and against the tables, and every row against the links.
[[nodiscard]] ChainCheck checkLinks(soci::session& session);

// How an attempt was closed last; nothing when no link tells of it.
[[nodiscard]] std::optional<Closing> readClosing(soci::session& session, const Attempt& attempt);

}  // namespace fourfold::records
