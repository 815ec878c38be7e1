#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <soci/soci.h>

#include "records/chain.hpp"
#include "records/link.hpp"

// The chains as they are stored. For the source files of this folder alone.
namespace fourfold::records {

struct StoredChain {
    struct Entry {
        std::size_t position = 0;
        Link link;
    };

    std::string id;
    bool own = false;
    std::size_t firstPosition = 0;  // the position before its first link
    std::string firstAfter;
    std::size_t lastPosition = 0;
    std::string lastHash;
    std::vector<Entry> entries;  // those that are there, in order
};

// All chains, the store's own one first.
[[nodiscard]] std::vector<StoredChain> readChains(soci::session& session);

// Adds links to the store's own chain, and fills in their hashes. Other writers wait until the transaction is over: it
// is the last thing that a transaction does, so that no two of them wait for each other.
void appendLinks(soci::session& session, std::span<Link> links);

// Adds links of another store's chain, but none to this store's own chain. Links that differ from those here come from
// a copy of the same store that was used separately: they become a chain of their own. Takes those before the position
// `end` only.
void takeLinks(soci::session& session, const StoredChain& chain, std::size_t end);

// The links about a thing, of all chains, in the order of their positions.
struct FoundLink {
    std::string chain;
    std::size_t position = 0;
    Link link;
};
[[nodiscard]] std::vector<FoundLink> readLinksOf(soci::session& session, std::string_view item);
// All links of a kind, of all chains.
[[nodiscard]] std::vector<FoundLink> readLinks(soci::session& session, LinkKind kind);
// The ids of the attempts of which a link says so at their beginning.
[[nodiscard]] std::vector<std::string> readBegun(soci::session& session, const BegunDetail& detail);
// The hash of the link before a position; nothing when it is missing.
[[nodiscard]] std::optional<std::string> hashBefore(soci::session& session, const std::string& chain,
                                                    std::size_t position);

}  // namespace fourfold::records
