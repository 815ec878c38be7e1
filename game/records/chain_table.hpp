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
    std::size_t firstPosition = 0;  // the links stand behind it
    std::string firstAfter;
    std::size_t lastPosition = 0;
    std::string lastHash;
    std::vector<ChainLink> links;  // as far as they are there, with their positions
    std::vector<std::size_t> positions;
};

// The store's own chain first.
[[nodiscard]] std::vector<StoredChain> readChains(soci::session& session);

// Closes an attempt, as it stands after these moves, into the store's own chain.
void appendLink(soci::session& session, const Attempt& attempt, std::span<const Move> moves);

// Takes in the links of another store's chain. Where they differ from those that stand here, two copies of one store
// went on apart: what follows becomes a chain of its own.
void takeLinks(soci::session& session, const StoredChain& chain);

// How an attempt was closed last; nothing where no chain has it. It does not stand where the link before is gone.
[[nodiscard]] std::optional<Closing> readClosing(soci::session& session, const Attempt& attempt);

[[nodiscard]] std::vector<ChainFinding> checkLinks(soci::session& session);

}  // namespace fourfold::records
