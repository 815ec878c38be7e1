#include "records/chain_upgrade.hpp"

#include <set>
#include <unordered_map>

#include "records/attempt_rows.hpp"
#include "records/chain_table.hpp"
#include "records/deck_rows.hpp"
#include "records/linked_attempt.hpp"
#include "records/person_rows.hpp"

namespace fourfold::records {
namespace {

// The attempts that differ from what a link says, or that should have a link and have none.
std::set<AttemptId> doubtedIn(soci::session& session, const std::vector<StoredChain>& chains,
                              const std::vector<Attempt>& attempts, MoveReader& movesOf) {
    std::unordered_map<AttemptId, LinkedAttempt> linked;
    for (const Attempt& attempt : attempts) linked.emplace(attempt.header.id, LinkedAttempt(attempt));
    std::set<AttemptId> doubted;
    for (const StoredChain& chain : chains) {
        for (const auto& [position, link] : chain.entries) {
            const auto found = linked.find(AttemptId(link.item));
            if (found == linked.end()) continue;
            const auto before = hashBefore(session, chain.id, position);
            const LinkedAttempt::Before hash{.hash = before ? *before : std::string_view(), .isMissing = !before};
            if (!found->second.follow(link, movesOf(found->first), hash, false)) doubted.insert(found->first);
        }
    }
    for (const auto& [id, each] : linked) {
        const std::vector<Move> moves = movesOf(id);
        const bool isClosed = each.attempt().state != AttemptState::open;
        if ((isClosed && each.closedAt() < moves.size()) || !each.isSummary(moves)) doubted.insert(id);
    }
    return doubted;
}

}  // namespace

void linkEverything(soci::session& session) {
    std::vector<Link> links;
    for (const StoredPerson& person : readStoredPeople(session)) {
        if (!person.person.id.empty()) links.push_back(personLink(person));
    }
    for (const OwnedEvent& event : readOwnedEvents(session)) links.push_back(deckLink(event.owner, event.event));
    MoveReader movesOf(session);
    const std::vector<Attempt> attempts = readAttempts(session, {});
    const std::set<AttemptId> doubted = doubtedIn(session, readChains(session), attempts, movesOf);
    for (auto attempt = attempts.rbegin(); attempt != attempts.rend(); ++attempt) {
        if (!doubted.contains(attempt->header.id)) links.push_back(keptLink(*attempt, movesOf(attempt->header.id)));
    }
    appendLinks(session, links);
}

}  // namespace fourfold::records
