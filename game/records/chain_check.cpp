#include "records/chain_check.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "records/attempt_rows.hpp"
#include "records/deck_rows.hpp"
#include "records/linked_attempt.hpp"
#include "records/person_rows.hpp"
#include "records/version_rows.hpp"

namespace fourfold::records {
namespace {

using Kind = ChainFinding::Kind;
using About = ChainFinding::About;

class Check {
public:
    explicit Check(soci::session& session) : m_session(session), m_movesOf(session), m_chains(readChains(session)) {
        for (Attempt& attempt : readAttempts(session, {})) {
            AttemptId id = attempt.header.id;
            m_attempts.emplace(std::move(id), Known{.linked = LinkedAttempt(std::move(attempt))});
        }
        for (StoredPerson& person : readStoredPeople(session)) {
            PersonId id = person.person.id;
            m_people.emplace(std::move(id), KnownPerson{.stored = std::move(person)});
        }
        for (OwnedEvent& owned : readOwnedEvents(session)) {
            std::string id = owned.event.id;
            m_events.emplace(std::move(id), KnownEvent{.owned = std::move(owned)});
        }
        std::vector<std::string> unreadable;
        for (KeptVersion& version : readVersions(session, unreadable)) {
            std::pair id(version.digest.text, version.subject);
            m_versions.emplace(std::move(id), KnownVersion{.version = std::move(version)});
        }
        for (std::string& digest : unreadable) {
            m_result.findings.push_back({.kind = Kind::unreadable, .about = About::version, .item = std::move(digest)});
        }
        for (const StoredChain& chain : m_chains) {
            for (const auto& entry : chain.entries) collect(chain, entry.link);
        }
    }

    ChainCheck run() {
        const auto own = std::ranges::count_if(m_chains, &StoredChain::own);
        if (own != 1) m_result.findings.push_back({.kind = Kind::owners, .about = About::chain, .item = {}});
        for (const StoredChain& chain : m_chains) checkChain(chain);
        for (auto& [id, known] : m_attempts) checkAttempt(id, known);
        for (const auto& [id, known] : m_people) checkPerson(id, known);
        for (const auto& [id, known] : m_events) checkEvent(id, known);
        for (const auto& [id, known] : m_versions) checkVersion(known);
        for (const std::string& id : readUnreadableAttempts(m_session)) {
            m_result.findings.push_back({.kind = Kind::unreadable, .about = About::attempt, .item = id});
        }
        std::ranges::stable_sort(m_result.findings, {}, [](const ChainFinding& each) {
            return std::tuple(each.chain, each.position, each.item);
        });
        return std::move(m_result);
    }

private:
    struct Known {
        LinkedAttempt linked;
        bool isNamed = false;  // as edited
        bool isAtHome = false;
    };
    struct KnownPerson {
        StoredPerson stored;
        bool isTold = false;  // a link tells of the name
        bool holds = false;   // the last link about the name in some chain fits
    };
    struct KnownEvent {
        OwnedEvent owned;
        bool isTold = false;
        bool isNamed = false;
    };

    struct KnownVersion {
        KeptVersion version;
        bool isTold = false;
        bool holds = false;  // some link fits
    };

    // What can be known only when all chains have been seen.
    void collect(const StoredChain& chain, const Link& link) {
        switch (link.known().value_or(LinkKind::closed)) {
            // What another store says of such things does not hold here.
            case LinkKind::refused:
                if (chain.own) (link.detail == differs ? m_differing : m_refused).insert(link.item);
                break;
            case LinkKind::forgotten:
                if (chain.own) m_forgotten.insert(link.item);
                break;
            case LinkKind::same:
                if (chain.own) m_same[link.item].insert(link.detail);
                break;
            case LinkKind::person:
                m_lastName[{chain.id, link.item}] = link.content;
                if (chain.own) m_namedHere.insert(link.item);
                break;
            case LinkKind::kept:
                m_kept.insert(link.item);
                m_lastState[link.item] = link.detail;
                break;
            case LinkKind::begun:
            case LinkKind::moves: m_lastState[link.item] = link.kind == "begun" ? "open" : link.detail; break;
            case LinkKind::time:
            case LinkKind::closed:
            case LinkKind::extra:
            case LinkKind::version:
            case LinkKind::released:
            case LinkKind::withdrawn:
            case LinkKind::deck: break;
        }
    }

    void add(Kind kind, About about, std::string item, const StoredChain& chain, std::size_t position) {
        m_result.findings.push_back(
            {.kind = kind, .about = about, .item = std::move(item), .chain = chain.id, .position = position});
    }

    // The chain that a chain goes on from; itself when it begins at the beginning; null when it begins nowhere.
    const StoredChain* trunkOf(const StoredChain& chain) const {
        const StoredChain* at = &chain;
        for (std::size_t hops = 0; hops <= m_chains.size(); ++hops) {
            if (at->firstPosition == 0) return at->firstAfter.empty() ? at : nullptr;
            if (at->own) return nullptr;
            const auto before = std::ranges::find_if(m_chains, [&](const StoredChain& each) {
                return &each != at && std::ranges::any_of(each.entries, [&](const auto& entry) {
                    return entry.position == at->firstPosition && entry.link.hash == at->firstAfter;
                });
            });
            if (before == m_chains.end()) return nullptr;
            at = &*before;
        }
        return nullptr;
    }

    void checkChain(const StoredChain& chain) {
        const StoredChain* trunk = trunkOf(chain);
        if (trunk == nullptr) {
            add(Kind::beginning, About::chain, {}, chain, chain.firstPosition);
            m_result.breaks.emplace(chain.id, chain.firstPosition + 1);
        }
        std::string before = chain.firstAfter;
        std::size_t expected = chain.firstPosition + 1;
        for (const auto& [position, link] : chain.entries) {
            const bool isBehindGap = position != expected;
            if (isBehindGap) {
                add(Kind::broken, About::chain, {}, chain, expected);
                m_result.breaks.emplace(chain.id, expected);
            }
            const auto kind = link.known();
            const bool isHashed = kind != LinkKind::closed;
            if (!kind || (isHashed && !isBehindGap && hashOf(before, position, link) != link.hash)) {
                add(Kind::broken, About::chain, link.item, chain, position);
                m_result.breaks.emplace(chain.id, position);
                doubt(link);
            } else {
                checkLink(chain, trunk, position, link, before, isBehindGap);
            }
            if (m_result.breaks.contains(chain.id)) m_result.behindBreaks.insert(link.item);
            before = link.hash;
            expected = position + 1;
        }
        if (expected - 1 != chain.lastPosition || before != chain.lastHash)
            add(Kind::broken, About::chain, {}, chain, expected);
    }

    // A link that does not hold tells nothing; what it was about is in doubt.
    void doubt(const Link& link) {
        const auto known = m_attempts.find(AttemptId(link.item));
        if (known != m_attempts.end()) m_doubted.insert(known->first);
    }

    void checkLink(const StoredChain& chain, const StoredChain* trunk, std::size_t position, const Link& link,
                   const std::string& before, bool isBehindGap) {
        switch (*link.known()) {
            case LinkKind::begun:
            case LinkKind::moves:
            case LinkKind::time:
            case LinkKind::kept:
            case LinkKind::closed: checkAttemptLink(chain, trunk, position, link, before, isBehindGap); break;
            case LinkKind::deck: checkDeckLink(chain, position, link); break;
            case LinkKind::person: checkPersonLink(chain, position, link); break;
            case LinkKind::version: checkVersionLink(chain, position, link); break;
            case LinkKind::same:
            case LinkKind::forgotten:
            case LinkKind::extra:
            case LinkKind::released:
            case LinkKind::withdrawn:
            case LinkKind::refused: break;  // were collected
        }
    }

    void checkAttemptLink(const StoredChain& chain, const StoredChain* trunk, std::size_t position, const Link& link,
                          const std::string& before, bool isBehindGap) {
        const auto found = m_attempts.find(AttemptId(link.item));
        if (found == m_attempts.end()) {
            if (!mayBeAbsent(chain, link) && m_deleted.insert(link.item).second)
                add(Kind::deleted, About::attempt, link.item, chain, position);
            return;
        }
        Known& known = found->second;
        const Attempt& attempt = known.linked.attempt();
        // Only the store in which an attempt began tells of it, apart from one that was brought up with it.
        const bool isAtHome = trunk != nullptr && (trunk->id == attempt.origin || link.known() == LinkKind::kept);
        if (trunk != nullptr && trunk->id == attempt.origin) known.isAtHome = true;
        const bool isKept = m_kept.contains(link.item);
        const std::vector<Move>& moves = movesOf(attempt.header.id);
        if (isAtHome && known.linked.follow(link, moves, {.hash = before, .isMissing = isBehindGap}, isKept)) return;
        if (isAtHome && mayLack(chain, link, moves)) return;
        if (!std::exchange(known.isNamed, true))
            add(Kind::edited, About::attempt, attempt.header.id.text(), chain, position);
    }

    // A merge takes the moves of another store up to the last close, and nothing where the moves here are others.
    bool mayLack(const StoredChain& chain, const Link& link, const std::vector<Move>& moves) const {
        if (m_differing.contains(link.item)) return !chain.own;
        return !chain.own && link.known() == LinkKind::moves && !closes(link) &&
               link.last > static_cast<std::int64_t>(moves.size());
    }

    // Another store's open attempts are not taken over by a merge, nor those that it refuses.
    bool mayBeAbsent(const StoredChain& chain, const Link& link) const {
        if (!chain.own && m_refused.contains(link.item)) return true;
        const auto state = m_lastState.find(link.item);
        return !chain.own && state != m_lastState.end() && state->second == "open";
    }

    // The moves of an attempt. Those of the last one are remembered, since its links often follow each other.
    const std::vector<Move>& movesOf(const AttemptId& id) {
        if (m_movesAreOf != id) {
            m_moves = m_movesOf(id);
            m_movesAreOf = id;
        }
        return m_moves;
    }

    void checkDeckLink(const StoredChain& chain, std::size_t position, const Link& link) {
        const auto found = m_events.find(link.item);
        if (found == m_events.end()) {
            if (!chain.own && m_refused.contains(link.item)) return;
            add(Kind::deleted, About::deckEvent, link.item, chain, position);
            return;
        }
        KnownEvent& known = found->second;
        known.isTold = true;
        const bool fits = deckLink(known.owned.owner, known.owned.event).content == link.content;
        if (fits && known.owned.isAsWritten) return;
        if (!std::exchange(known.isNamed, true)) add(Kind::edited, About::deckEvent, link.item, chain, position);
    }

    void checkVersionLink(const StoredChain& chain, std::size_t position, const Link& link) {
        const auto found = m_versions.find({link.item, link.detail});
        if (found == m_versions.end()) {
            const bool isMissed = chain.own || !m_refused.contains(link.item);
            if (isMissed && m_deletedVersions.insert(link.item).second)
                add(Kind::deleted, About::version, link.item, chain, position);
            return;
        }
        found->second.isTold = true;
        if (versionLink(found->second.version).content == link.content) found->second.holds = true;
    }

    void checkPersonLink(const StoredChain& chain, std::size_t position, const Link& link) {
        const auto found = m_people.find(PersonId(link.item));
        if (found == m_people.end()) {
            if ((chain.own || !m_refused.contains(link.item)) && m_deletedPeople.insert(link.item).second)
                add(Kind::deleted, About::person, link.item, chain, position);
            return;
        }
        KnownPerson& known = found->second;
        known.isTold = true;
        const bool isLast = m_lastName.at({chain.id, link.item}) == link.content;
        // What this store has said of somebody counts before what another one says.
        const bool counts = chain.own || !m_namedHere.contains(link.item);
        if (isLast && counts && personLink(known.stored).content == link.content) known.holds = true;
    }

    void checkAttempt(const AttemptId& id, const Known& known) {
        const std::vector<Move>& moves = movesOf(id);
        const LinkedAttempt& linked = known.linked;
        const bool isDoubted = m_doubted.contains(id);
        std::optional<Kind> kind;
        if (!linked.hasBegun() && !known.isNamed && !isDoubted) {
            kind = Kind::added;
        } else if (known.isNamed || isDoubted) {
            // is named already
        } else if (!linked.isCovered(moves) || !isTheirs(linked.attempt())) {
            kind = Kind::edited;
        } else if (!linked.isSummary(moves)) {
            kind = Kind::summary;
        }
        m_result.attempts[id] = {
            .closedAt = linked.closedAt(), .stands = !kind && !known.isNamed && !isDoubted, .isAtHome = known.isAtHome};
        if (!kind) return;
        m_result.findings.push_back(
            {.kind = *kind, .about = About::attempt, .item = id.text(), .chain = linked.attempt().origin});
    }

    // Whether an attempt belongs to the one who began it.
    bool isTheirs(const Attempt& attempt) const { return countsAs(attempt.header.person) == attempt.person.id; }

    PersonId countsAs(const PersonId& id) const {
        const auto found = m_people.find(id);
        if (found == m_people.end() || found->second.stored.sameAs.empty()) return id;
        return found->second.stored.sameAs;
    }

    void checkPerson(const PersonId& id, const KnownPerson& known) {
        if (id.empty()) return;
        ChainFinding finding{.kind = Kind::edited, .about = About::person, .item = id.text()};
        const PersonId& as = known.stored.sameAs;
        const bool isForgotten = m_forgotten.contains(id.text());
        const Person& person = known.stored.person;
        if (!known.isTold && !isForgotten) {
            finding.kind = Kind::added;
        } else if (isForgotten ? !(person.name + person.className + person.number + known.stored.salt).empty()
                               : !known.holds) {
            finding.kind = Kind::edited;
        } else if (as.empty() || isSame(id, as)) {
            m_result.holding.insert(id.text());
            return;
        }
        m_result.findings.push_back(std::move(finding));
    }

    // Whether links lead from one person to another, in some steps.
    bool isSame(const PersonId& id, const PersonId& as) const {
        std::set<std::string> seen{id.text()};
        std::vector<std::string> waiting{id.text()};
        while (!waiting.empty()) {
            const auto found = m_same.find(waiting.back());
            waiting.pop_back();
            if (found == m_same.end()) continue;
            for (const std::string& next : found->second) {
                if (next == as.text()) return true;
                if (seen.insert(next).second) waiting.push_back(next);
            }
        }
        return false;
    }

    void checkVersion(const KnownVersion& known) {
        if (known.holds && known.version.isWhole()) return;
        m_result.findings.push_back({.kind = known.isTold ? Kind::edited : Kind::added,
                                     .about = About::version,
                                     .item = known.version.digest.text});
    }

    void checkEvent(const std::string& id, const KnownEvent& known) {
        ChainFinding finding{.kind = Kind::added, .about = About::deckEvent, .item = id};
        if (known.isTold) {
            if (known.isNamed) return;
            if (countsAs(known.owned.owner) == known.owned.person) {
                m_result.holding.insert(id);
                return;
            }
            finding.kind = Kind::edited;
        }
        m_result.findings.push_back(std::move(finding));
    }

    soci::session& m_session;
    MoveReader m_movesOf;
    std::vector<Move> m_moves;
    std::optional<AttemptId> m_movesAreOf;
    std::vector<StoredChain> m_chains;
    std::map<AttemptId, Known> m_attempts;
    std::map<PersonId, KnownPerson> m_people;
    std::map<std::string, KnownEvent> m_events;
    std::map<std::pair<std::string, std::string>, KnownVersion> m_versions;  // by digest and subject
    std::set<std::string> m_refused, m_differing, m_forgotten, m_namedHere, m_kept;
    std::set<std::string> m_deleted, m_deletedPeople, m_deletedVersions;
    std::map<std::string, std::set<std::string>> m_same;
    std::map<std::pair<std::string, std::string>, std::string> m_lastName;  // by chain and person
    std::map<std::string, std::string> m_lastState;                         // of attempts
    std::set<AttemptId> m_doubted;
    ChainCheck m_result;
};

}  // namespace

ChainCheck checkLinks(soci::session& session) { return Check(session).run(); }

std::optional<Closing> readClosing(soci::session& session, const Attempt& attempt) {
    const std::vector<FoundLink> links = readLinksOf(session, attempt.header.id.text());
    const std::vector<Move> moves = MoveReader(session)(attempt.header.id);
    const bool isKept = std::ranges::any_of(links, [](const auto& each) { return each.link.kind == "kept"; });
    LinkedAttempt linked(attempt);
    bool holds = true;
    const FoundLink* last = nullptr;
    for (const FoundLink& each : links) {
        const auto before = hashBefore(session, each.chain, each.position);
        const bool isOfFirstForm = each.link.known() == LinkKind::closed;
        holds = holds && before && (isOfFirstForm || hashOf(*before, each.position, each.link) == each.link.hash) &&
                linked.follow(each.link, moves, {.hash = *before}, isKept);
        if (closes(each.link) && (last == nullptr || each.link.last > last->link.last)) last = &each;
    }
    if (last == nullptr) return std::nullopt;
    return Closing{.chain = last->chain,
                   .position = last->position,
                   .hash = last->link.hash,
                   .stands = holds && linked.isCovered(moves) && linked.isSummary(moves) &&
                             readPerson(session, attempt.header.person).id == attempt.person.id};
}

}  // namespace fourfold::records
