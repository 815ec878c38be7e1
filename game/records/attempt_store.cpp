#include "records/attempt_store.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <iterator>
#include <utility>

#include "records/attempt_rows.hpp"
#include "records/chain_check.hpp"
#include "records/database.hpp"
#include "records/deck_rows.hpp"
#include "records/person_rows.hpp"
#include "records/place.hpp"
#include "records/row_limits.hpp"

namespace fourfold::records {
namespace {

using soci::into;
using soci::use;

// An open attempt gets a link for the time used each time that so many more milliseconds are full.
constexpr std::int64_t linkTimeEvery = 30'000;

// The id of an open exam of this person on this subject, begun in this store; empty when there is none.
AttemptId openExam(soci::session& session, const Attempt& attempt) {
    const std::string kind = nameOf(attempt.header.kind, attemptKindNames);
    const std::string subject = storable(attempt.header.subject);
    std::string id;
    session << "SELECT id FROM attempt WHERE state = 'open' AND mode = 'exam' AND origin = :origin AND person = :person"
               " AND kind = :kind AND subject = :subject",
        use(attempt.origin, "origin"), use(attempt.person.id.text(), "person"), use(kind, "kind"),
        use(subject, "subject"), into(id);
    return session.got_data() ? AttemptId(std::move(id)) : AttemptId();
}

// The attempt that this header begins.
Attempt beginning(soci::session& session, const AttemptHeader& header) {
    Attempt attempt{.header = header, .person = readPerson(session, header.person), .origin = ownChain(session)};
    attempt.header.subject = storable(header.subject);
    attempt.header.digest = storable(header.digest);
    attempt.header.version = storable(header.version);
    attempt.header.program = storable(header.program);
    attempt.header.id = AttemptId(shortened(header.id.text(), mostBytesOfId));
    attempt.header.started = storable(header.started);
    attempt.touched = attempt.header.started;
    attempt.seen = attempt.header.started;
    return attempt;
}

}  // namespace

AttemptStore::AttemptStore(const std::string& place, Access access) : m_database(Database::at(place, access)) {}

AttemptStore::~AttemptStore() = default;

std::optional<SaveFault> AttemptStore::fault() {
    return m_database->read([](soci::session&) {});
}

void AttemptStore::beBrief() { m_database->beBrief(); }

const std::string& AttemptStore::place() const { return m_database->place(); }

std::string AttemptStore::shownPlace() const { return records::shownPlace(m_database->place()); }

std::optional<SaveFault> AttemptStore::write(const AttemptHeader& header, std::size_t written,
                                             std::span<const Move> moves) {
    return m_database->write([&](soci::session& session) {
        const std::optional<Attempt> known = readAttempt(session, header.id);
        Attempt attempt = known ? *known : beginning(session, header);
        if (attempt.moves < written)
            throw StoreError{SaveFault::of(std::make_error_code(std::errc::no_message_available), shownPlace())};
        if (attempt.moves >= written + moves.size() && known) return;  // a repeated write

        std::vector<Move> fresh(moves.begin() + static_cast<std::ptrdiff_t>(attempt.moves - written), moves.end());
        std::vector<Link> links;
        if (!known) links.push_back(begunLink(attempt));
        const std::size_t before = attempt.moves;
        for (Move& move : fresh) {
            move.what = moveFrom(storable(textOf(move.what)));
            move.at = storable(move.at);
            move.elapsed = std::clamp(move.elapsed, attempt.elapsed, core::durationOf(longestDuration));
            apply(move, attempt);
        }
        if (!fresh.empty()) links.push_back(movesLink(attempt, before + 1, fresh));
        if (known) {
            updateAttempt(session, attempt);
        } else {
            const bool isOpenExam = header.mode == engine::Mode::exam && attempt.state == AttemptState::open;
            if (isOpenExam && !openExam(session, attempt).empty()) {
                throw StoreError{{.kind = SaveFault::Kind::alreadyOpen, .path = shownPlace()}};
            }
            insertAttempt(session, attempt);
        }
        insertMoves(session, attempt.header.id, before, fresh);
        appendLinks(session, links);
    });
}

std::optional<SaveFault> AttemptStore::keepTime(const AttemptId& id, core::Duration elapsed, core::Moment now) {
    return m_database->write([&](soci::session& session) {
        const std::optional<Attempt> known = readAttempt(session, id);
        if (!known || known->state != AttemptState::open || known->elapsed >= elapsed) return;
        Attempt attempt = *known;
        attempt.elapsed = std::min(elapsed, core::durationOf(longestDuration));
        attempt.seen = storable(now);
        updateAttempt(session, attempt);
        // A link for every try would make the chain long. The wall clock counts the time, too.
        if (core::millisecondsOf(attempt.elapsed) / linkTimeEvery ==
            core::millisecondsOf(known->elapsed) / linkTimeEvery)
            return;
        std::array links{timeLink(known->header.id, {.used = attempt.elapsed, .at = attempt.seen})};
        appendLinks(session, links);
    });
}

std::optional<SaveFault> AttemptStore::leaveOpenExam(const AttemptHeader& beginning, core::Moment now) {
    std::optional<Attempt> open;
    auto fault = m_database->read([&](soci::session& session) {
        Attempt wanted{.header = beginning, .person = {}, .origin = ownChain(session)};
        wanted.person = readPerson(session, beginning.person);
        // The exam itself may have begun already, in a write whose outcome nobody knew.
        const AttemptId id = openExam(session, wanted);
        if (!id.empty() && id != beginning.id) open = readAttempt(session, id);
    });
    if (fault || !open) return fault;
    const AttemptId& id = open->header.id;
    if (claim(id)) return SaveFault{.kind = SaveFault::Kind::alreadyOpen, .path = shownPlace()};
    const Move leave{.what = Move::Leave{}, .at = now, .elapsed = open->elapsed};
    fault = write(open->header, open->moves, std::span(&leave, 1));
    release(id);
    return fault;
}

std::optional<SaveFault> AttemptStore::claim(const AttemptId& attempt) {
    if (auto fault = m_database->open()) return fault;
    const bool isMine = m_claimed.contains(attempt);
    if (isMine || !m_database->claim(attempt)) {
        // A server that does not answer is no other program.
        if (!isMine) {
            if (auto silent = fault()) return silent;
        }
        return SaveFault{.kind = SaveFault::Kind::inUse, .path = shownPlace()};
    }
    m_claimed.insert(attempt);
    return std::nullopt;
}

void AttemptStore::release(const AttemptId& attempt) {
    if (m_claimed.erase(attempt) > 0) m_database->release(attempt);
}

Result<std::vector<Attempt>> AttemptStore::list(const AttemptFilter& filter) {
    std::vector<Attempt> attempts;
    return resultOf(m_database->read([&](soci::session& session) { attempts = readAttempts(session, filter); }),
                    attempts);
}

Result<std::vector<Attempt>> AttemptStore::openAttempts(const PersonId& person, AttemptKind kind) {
    std::vector<Attempt> attempts;
    auto fault = m_database->read([&](soci::session& session) { attempts = readOpenAttempts(session, person, kind); });
    if (fault) return std::move(*fault);
    std::erase_if(attempts, [this](const Attempt& attempt) {
        const AttemptId& id = attempt.header.id;
        if (m_claimed.contains(id) || !m_database->claim(id)) return true;
        m_database->release(id);
        return false;
    });
    return attempts;
}

Result<std::optional<Attempt>> AttemptStore::find(const AttemptId& attempt) {
    std::optional<Attempt> found;
    return resultOf(m_database->read([&](soci::session& session) { found = readAttempt(session, attempt); }), found);
}

Result<std::vector<Move>> AttemptStore::moves(const AttemptId& attempt) {
    std::vector<Move> moves;
    return resultOf(m_database->read([&](soci::session& session) { moves = MoveReader(session)(attempt); }), moves);
}

Result<std::map<std::string, BestScore, std::less<>>> AttemptStore::bestScores(const PersonId& person, AttemptKind kind,
                                                                               std::optional<engine::Mode> mode) {
    std::map<std::string, BestScore, std::less<>> best;
    return resultOf(m_database->read([&](soci::session& session) {
        const std::string origin = ownChain(session);
        const std::string who = storable(person.text());
        const std::string what = nameOf(kind, attemptKindNames);
        // Without the mode the index attempt_best holds all columns of the query.
        const std::string how = mode ? " AND mode = '" + nameOf(*mode, modeNames) + "'" : std::string();
        std::string subject;
        long long numerator = 0;
        long long denominator = 1;
        int passed = 0;
        soci::statement statement =
            (session.prepare << "SELECT DISTINCT subject, score_numerator, score_denominator, passed FROM attempt"
                                " WHERE state = 'ended' AND red_line = 0 AND score_denominator > 0 AND origin = :origin"
                                " AND person = :person AND kind = :kind" +
                                    how,
             use(origin, "origin"), use(who, "person"), use(what, "kind"), into(subject), into(numerator),
             into(denominator), into(passed));
        statement.execute();
        while (statement.fetch()) {
            const BestScore score{{numerator, denominator}, passed != 0};
            const auto [entry, isNew] = best.try_emplace(subject, score);
            if (!isNew && entry->second.score < score.score) entry->second = score;
        }
    }),
                    best);
}

Result<std::set<AttemptId>> AttemptStore::begunExams(const PersonId& person, const std::string& bank) {
    std::set<AttemptId> begun;
    return resultOf(m_database->read([&](soci::session& session) {
        for (const StoredPerson& each : readStoredPeople(session)) {
            const PersonId& as = each.sameAs.empty() ? each.person.id : each.sameAs;
            if (as != person) continue;
            const BegunDetail detail{
                .kind = AttemptKind::quiz, .mode = engine::Mode::exam, .person = each.person.id, .subject = bank};
            for (const std::string& id : readBegun(session, detail)) begun.insert(AttemptId(id));
        }
    }),
                    begun);
}

Result<std::vector<BegunExams>> AttemptStore::begunExams() {
    std::vector<BegunExams> all;
    return resultOf(m_database->read([&](soci::session& session) {
        std::map<std::pair<PersonId, std::string>, std::set<AttemptId>> begun;
        std::map<PersonId, PersonId> sameAs;
        for (const StoredPerson& each : readStoredPeople(session)) {
            if (!each.sameAs.empty()) sameAs[each.person.id] = each.sameAs;
        }
        for (const FoundLink& each : readLinks(session, LinkKind::begun)) {
            const auto detail = begunDetailFrom(each.link.detail);
            if (!detail || detail->kind != AttemptKind::quiz || detail->mode != engine::Mode::exam) continue;
            const auto as = sameAs.find(detail->person);
            begun[{as == sameAs.end() ? detail->person : as->second, detail->subject}].insert(
                AttemptId(each.link.item));
        }
        for (auto& [whose, attempts] : begun) {
            all.push_back(
                {.person = readPerson(session, whose.first), .bank = whose.second, .attempts = std::move(attempts)});
        }
    }),
                    all);
}

Result<AttemptOverview> AttemptStore::overview(const ReadProgress& progress) {
    AttemptOverview overview;
    return resultOf(m_database->read([&](soci::session& session) {
        overview = readOverview(session, progress).value_or(AttemptOverview{});
    }),
                    overview);
}

std::optional<SaveFault> AttemptStore::forEach(
    const AttemptFilter& filter, const std::function<void(const Attempt&, const std::vector<Move>&)>& each) {
    return m_database->read([&](soci::session& session) {
        MoveReader movesOf(session);
        for (const Attempt& attempt : readAttempts(session, filter)) each(attempt, movesOf(attempt.header.id));
    });
}

Result<std::vector<DeckEvent>> AttemptStore::deckEvents(const PersonId& person) {
    std::vector<DeckEvent> events;
    return resultOf(m_database->read([&](soci::session& session) { events = readDeckEvents(session, person); }),
                    events);
}

std::optional<SaveFault> AttemptStore::addDeckEvents(const PersonId& person, std::span<const DeckEvent> events) {
    return m_database->write([&](soci::session& session) {
        std::vector<Link> links;
        appendDeckEvents(session, person, events, links);
        appendLinks(session, links);
    });
}

Result<std::optional<Closing>> AttemptStore::closing(const AttemptId& id) {
    std::optional<Closing> closing;
    return resultOf(m_database->read([&](soci::session& session) {
        const std::optional<Attempt> attempt = readAttempt(session, id);
        if (attempt && attempt->state != AttemptState::open) closing = readClosing(session, *attempt);
    }),
                    closing);
}

Result<std::optional<FoundReceipt>> AttemptStore::findReceipt(const Receipt& receipt) {
    std::optional<FoundReceipt> found;
    return resultOf(m_database->read([&](soci::session& session) {
        const std::string pattern = digitsOf(receipt) + '%';
        FoundReceipt link;
        long long position = 0;
        session << "SELECT chain, position, item FROM link WHERE hash LIKE :pattern ORDER BY position DESC LIMIT 1",
            use(pattern, "pattern"), into(link.chain), into(position), into(link.item);
        if (!session.got_data()) return;
        link.position = static_cast<std::size_t>(std::max(0LL, position));
        found = std::move(link);
    }),
                    found);
}

Result<std::string> AttemptStore::lastHash() {
    std::string hash;
    return resultOf(m_database->read([&](soci::session& session) {
        session << "SELECT last_hash FROM chain WHERE own = 1", into(hash);
    }),
                    hash);
}

Result<std::vector<ChainHead>> AttemptStore::chains() {
    std::vector<ChainHead> heads;
    return resultOf(m_database->read([&](soci::session& session) {
        std::string id, lastHash;
        long long own = 0, links = 0;
        soci::statement statement =
            (session.prepare << "SELECT id, own, last_hash, (SELECT count(*) FROM link WHERE link.chain = chain.id)"
                                " FROM chain ORDER BY own DESC, id",
             into(id), into(own), into(lastHash), into(links));
        statement.execute();
        while (statement.fetch()) {
            heads.push_back(
                {.id = id, .own = own == 1, .links = static_cast<std::size_t>(links), .lastHash = lastHash});
        }
    }),
                    heads);
}

Result<std::vector<ChainFinding>> AttemptStore::checkChains() {
    std::vector<ChainFinding> findings;
    return resultOf(m_database->read([&](soci::session& session) {
        for (std::string& oddity : m_database->oddities(session)) {
            findings.push_back({.kind = ChainFinding::Kind::structure,
                                .about = ChainFinding::About::database,
                                .item = std::move(oddity)});
        }
        std::ranges::move(checkLinks(session).findings, std::back_inserter(findings));
    }),
                    findings);
}

}  // namespace fourfold::records
