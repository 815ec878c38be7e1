#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <soci/soci.h>

#include "records/chain.hpp"

// The chains as they are stored. For the source files of this folder alone.
namespace fourfold::records {

struct StoredChain {
    std::string id;
    bool own = false;
    std::size_t firstPosition = 0;  // the position before its first link
    std::string firstAfter;
    std::size_t lastPosition = 0;
    std::string lastHash;
    std::vector<ChainLink> links;  // those that are there; positions says where
    std::vector<std::size_t> positions;
};

// All chains, the store's own one first.
[[nodiscard]] std::vector<StoredChain> readChains(soci::session& session);

// Adds an attempt, as these moves have left it, to the store's own chain.
void appendLink(soci::session& session, const Attempt& attempt, std::span<const Move> moves);

// Adds the links of another store's chain. Links that differ from those here come from a copy of the same store that
// was used separately: they become a chain of their own.
void takeLinks(soci::session& session, const StoredChain& chain);

// How an attempt was closed last; nothing when no chain holds it. It cannot stand when the link before is missing.
[[nodiscard]] std::optional<Closing> readClosing(soci::session& session, const Attempt& attempt);

[[nodiscard]] std::vector<ChainFinding> checkLinks(soci::session& session);

}  // namespace fourfold::records
