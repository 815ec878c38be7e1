// Merging another store into a store, and copying a store.
#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "records/attempt_rows.hpp"
#include "records/attempt_store.hpp"
#include "records/chain_check.hpp"
#include "records/database.hpp"
#include "records/deck_rows.hpp"
#include "records/person_changes.hpp"
#include "records/person_rows.hpp"
#include "records/uuid.hpp"
#include "records/version_rows.hpp"
#include "system/clock.hpp"
#include "system/durable_file.hpp"

namespace fourfold::records {
namespace {

// What a merge reads of the other store, before it writes anything.
struct Theirs {
    std::vector<StoredChain> chains;
    ChainCheck check;
    std::vector<StoredPerson> people;
    std::vector<Attempt> attempts;
    std::vector<OwnedEvent> events;
    std::vector<KeptVersion> versions;
};

class Merge {
public:
    Merge(soci::session& target, const Theirs& theirs) : m_target(target), m_theirs(theirs) {}

    // `movesOf` reads the moves of an attempt of theirs.
    Merged run(const std::function<std::vector<Move>(const AttemptId&)>& movesOf) {
        for (const StoredChain& chain : m_theirs.chains) take(chain);
        missThere();
        takePeople();
        for (const Attempt& attempt : m_theirs.attempts) take(attempt, movesOf);
        takeEvents();
        takeVersions();
        appendLinks(m_target, m_links);
        return std::move(m_merged);
    }

private:
    void take(const StoredChain& chain) {
        const auto found = m_theirs.check.breaks.find(chain.id);
        const bool isWhole = found == m_theirs.check.breaks.end();
        if (!isWhole) refused(ChainFinding::About::chain, chain.id);
        takeLinks(m_target, chain, isWhole ? SIZE_MAX : found->second);
        for (const auto& entry : chain.entries) {
            if (chain.own && entry.link.known() == LinkKind::refused)
                refuseAbsent(entry.link.item, "was refused there");
        }
    }

    // What their links tell of and they do not have, or have as this program never writes it.
    void missThere() {
        for (const ChainFinding& finding : m_theirs.check.findings) {
            const bool isGone =
                finding.kind == ChainFinding::Kind::deleted || finding.kind == ChainFinding::Kind::unreadable;
            if (!isGone) continue;
            refuseAbsent(finding.item, "is not there");
            if (finding.kind == ChainFinding::Kind::unreadable) refused(finding.about, finding.item);
        }
    }

    // Whether something is as links say that hold themselves.
    [[nodiscard]] bool holds(const std::string& item) const {
        return m_theirs.check.holding.contains(item) && !m_theirs.check.behindBreaks.contains(item);
    }

    void refused(ChainFinding::About about, std::string item) {
        m_merged.refused.push_back({.about = about, .item = std::move(item)});
    }

    void takePeople() {
        for (const bool isSame : {false, true}) {
            for (const StoredPerson& each : m_theirs.people) {
                const std::string& id = each.person.id.text();
                if (id.empty() || each.sameAs.empty() == isSame) continue;
                if (holds(id)) {
                    takePerson(m_target, each, m_links);
                } else {
                    refuseAbsent(id, "does not hold");
                    refused(ChainFinding::About::person, id);
                }
            }
        }
        normalizePeople(m_target, m_links);
    }

    // Merges one attempt, with those of its moves that are closed in the other store.
    void take(Attempt attempt, const std::function<std::vector<Move>(const AttemptId&)>& movesOf) {
        const AttemptId id = attempt.header.id;
        const auto covered = m_theirs.check.attempts.find(id);
        std::optional<Attempt> here = readAttempt(m_target, id);
        const PersonId& person = attempt.header.person;
        if (covered == m_theirs.check.attempts.end() || !covered->second.stands ||
            (!here && attempt.origin == m_own && !covered->second.isAtHome) ||
            m_theirs.check.behindBreaks.contains(id.text()) || !(person.empty() || isKnown(m_target, person))) {
            refuseAbsent(id.text(), "does not hold");
            refused(ChainFinding::About::attempt, id.text());
            return;
        }
        if (covered->second.closedAt == 0) {
            ++m_merged.open;
            return;
        }
        const std::vector<Move> all = movesOf(id);
        const std::span<const Move> moves = std::span(all).first(std::min(covered->second.closedAt, all.size()));
        if (!here) {
            insert(std::move(attempt), moves);
            ++m_merged.added;
            return;
        }
        const std::vector<Move> known = MoveReader(m_target)(id);
        const std::size_t common = std::min(known.size(), moves.size());
        if (here->header != attempt.header ||
            !std::equal(moves.begin(), moves.begin() + static_cast<std::ptrdiff_t>(common), known.begin())) {
            refuse(id.text(), differs);
            m_merged.different.push_back(id);
        } else if (moves.size() <= known.size()) {
            ++m_merged.known;
        } else {
            for (const Move& move : moves.subspan(common)) apply(move, *here);
            updateAttempt(m_target, *here);
            insertMoves(m_target, id, common, moves.subspan(common));
            ++m_merged.continued;
        }
    }

    void insert(Attempt attempt, std::span<const Move> moves) {
        attempt.person = readPerson(m_target, attempt.header.person);
        attempt.moves = 0;
        attempt.elapsed = {};
        attempt.outcome = {};
        attempt.state = AttemptState::open;
        for (const Move& move : moves) apply(move, attempt);
        insertAttempt(m_target, attempt);
        insertMoves(m_target, attempt.header.id, 0, moves);
    }

    // The same for what is not here. What is here must be missed when it is gone, whatever another store says of it.
    void refuseAbsent(const std::string& item, std::string_view why) {
        const bool isHere = readAttempt(m_target, AttemptId(item)) || isKnown(m_target, PersonId(item)) ||
                            isKnownEvent(m_target, item) || isKeptVersion(m_target, item);
        if (!isHere) refuse(item, why);
    }

    // Notes it, so that nobody misses here what their links tell of.
    void refuse(const std::string& item, std::string_view why) {
        const auto known = readLinksOf(m_target, item);
        const bool isNoted =
            std::ranges::any_of(known, [](const auto& each) { return each.link.known() == LinkKind::refused; });
        if (!isNoted) m_links.push_back(refusedLink(item, why));
    }

    void takeEvents() {
        std::vector<OwnedEvent> events;
        for (const OwnedEvent& each : m_theirs.events) {
            if (!holds(each.event.id) || !(each.owner.empty() || isKnown(m_target, each.owner))) {
                refuseAbsent(each.event.id, "does not hold");
                refused(ChainFinding::About::deckEvent, each.event.id);
                continue;
            }
            events.push_back(each);
            events.back().person = readPerson(m_target, each.owner).id;
        }
        m_merged.deckEvents = insertDeckEvents(m_target, events);
    }

    void takeVersions() {
        std::vector<KeptVersion> versions;
        for (const KeptVersion& each : m_theirs.versions) {
            if (each.isWhole()) {
                versions.push_back(each);
            } else {
                refuseAbsent(each.digest.text, "does not hold");
                refused(ChainFinding::About::version, each.digest.text);
            }
        }
        insertVersions(m_target, versions, system::systemClock().wall(), m_links);
    }

    soci::session& m_target;
    const Theirs& m_theirs;
    std::string m_own = ownChain(m_target);
    std::vector<Link> m_links;
    Merged m_merged;
};

}  // namespace

Result<Merged> AttemptStore::merge(AttemptStore& from) {
    Merged merged;
    std::optional<SaveFault> here;
    auto unreadable = from.m_database->read([&](soci::session& source) {
        const Theirs theirs{.chains = readChains(source),
                            .check = checkLinks(source),
                            .people = readStoredPeople(source),
                            .attempts = readAttempts(source, {}),
                            .events = readOwnedEvents(source),
                            .versions = readVersions(source)};
        MoveReader movesOf(source);
        here = m_database->write([&](soci::session& target) {
            merged = Merge(target, theirs).run([&](const AttemptId& id) {
                try {
                    return movesOf(id);
                } catch (const soci::soci_error& error) {
                    // Uncaught, it would be taken for a fault of the target database.
                    throw StoreError{from.m_database->faultOf(error)};
                }
            });
        });
    });
    if (here) return std::move(*here);
    if (unreadable) return std::move(*unreadable);
    return merged;
}

std::optional<SaveFault> AttemptStore::backup(const std::filesystem::path& path, bool replace) {
    if (auto fault = m_database->open()) return fault;
    std::error_code ignored;
    if (!replace && std::filesystem::exists(std::filesystem::symlink_status(path, ignored))) {
        return SaveFault::of(std::make_error_code(std::errc::file_exists), path);
    }
    // A name that nobody else has given a file.
    const std::filesystem::path part = path.parent_path() / (".fourfold-" + newUuid() + ".part");
    // Only the owner may read names and marks.
    std::error_code error;
    system::createNew(part, system::Access::owner, error).close();
    if (error) return SaveFault::of(error, path);
    auto fault = m_database->copyTo(part.string());
    if (!fault) {
        // A file that another program has made meanwhile is kept as well.
        error = system::moveFile(part, path, replace ? system::Existing::replace : system::Existing::keep);
        if (error) fault = SaveFault::of(error, path);
    }
    std::filesystem::remove(part, ignored);
    return fault;
}

}  // namespace fourfold::records
