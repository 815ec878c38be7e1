#include "records/chain_table.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "records/attempt_rows.hpp"
#include "records/row_columns.hpp"
#include "records/uuid.hpp"

namespace fourfold::records {
namespace {

using soci::into;
using soci::use;
using Kind = ChainFinding::Kind;

// A row of the table of chains.
struct ChainRow {
    std::string id, firstAfter, lastHash;
    int own = 0;
    long long firstPosition = 0, lastPosition = 0;

    template <class Visit>
    void eachColumn(const Visit& visit) {
        visit("id", id);
        visit("own", own);
        visit("first_position", firstPosition);
        visit("first_after", firstAfter);
        visit("last_position", lastPosition);
        visit("last_hash", lastHash);
    }
};

// A row of the table of links.
struct LinkRow {
    std::string chain, attempt, hash;
    long long position = 0, moves = 0;

    template <class Visit>
    void eachColumn(const Visit& visit) {
        visit("chain", chain);
        visit("position", position);
        visit("attempt", attempt);
        visit("moves", moves);
        visit("hash", hash);
    }
};

void insertLink(soci::session& session, const std::string& chain, std::size_t position, const ChainLink& link) {
    LinkRow row{.chain = chain,
                .attempt = link.attempt.text(),
                .hash = link.hash,
                .position = static_cast<long long>(position),
                .moves = static_cast<long long>(link.moves)};
    soci::statement statement(session);
    takeFrom(statement, row);
    prepareBound(statement, "INSERT INTO closing " + valuesOf(row));
    statement.execute(true);
    session << "UPDATE chain SET last_position = :position, last_hash = :hash WHERE id = :id",
        use(row.position, "position"), use(row.hash, "hash"), use(row.chain, "id");
}

// A chain without links, of another store.
void insertChain(soci::session& session, const std::string& id, std::size_t firstPosition, const std::string& after) {
    const auto first = static_cast<long long>(firstPosition);
    ChainRow row{
        .id = id, .firstAfter = after, .lastHash = after, .own = 0, .firstPosition = first, .lastPosition = first};
    soci::statement statement(session);
    takeFrom(statement, row);
    prepareBound(statement, "INSERT INTO chain " + valuesOf(row));
    statement.execute(true);
}

using Links = std::unordered_map<std::size_t, ChainLink>;

// The links of a chain by position; nothing when there is no such chain.
std::optional<Links> linksOf(const std::vector<StoredChain>& chains, const std::string& id) {
    const auto chain = std::ranges::find(chains, id, &StoredChain::id);
    if (chain == chains.end()) return std::nullopt;
    Links links;
    for (std::size_t i = 0; i < chain->links.size(); ++i) links.emplace(chain->positions[i], chain->links[i]);
    return links;
}

// Whether the columns of an attempt follow from its moves.
bool isSummary(const Attempt& attempt, const std::vector<Move>& moves) {
    Attempt folded = attempt;
    folded.moves = 0;
    folded.state = AttemptState::open;
    folded.elapsed = {};
    folded.outcome = {};
    for (const Move& move : moves) apply(move, folded);
    // An open attempt may have used time since its last move.
    const bool timeFits =
        attempt.state == AttemptState::open ? attempt.elapsed >= folded.elapsed : attempt.elapsed == folded.elapsed;
    return timeFits && folded.moves == attempt.moves && folded.state == attempt.state &&
           folded.touched == attempt.touched && folded.outcome == attempt.outcome;
}

class Check {
public:
    explicit Check(soci::session& session) : m_movesOf(session), m_chains(readChains(session)) {
        for (Attempt& attempt : readAttempts(session, {})) {
            AttemptId id = attempt.header.id;
            m_attempts.emplace(std::move(id), Known{std::move(attempt), 0, false});
        }
    }

    std::vector<ChainFinding> run() {
        for (const StoredChain& chain : m_chains) checkChain(chain);
        for (const auto& [id, known] : m_attempts) checkAttempt(id, known);
        std::ranges::sort(m_findings, {},
                          [](const ChainFinding& each) { return std::tuple(each.chain, each.position, each.attempt); });
        return std::move(m_findings);
    }

private:
    struct Known {
        Attempt attempt;
        std::size_t covered = 0;  // the moves that links cover
        bool isNamed = false;     // as edited
    };

    void add(Kind kind, const StoredChain& chain, std::size_t position, const AttemptId& attempt) {
        m_findings.push_back({.kind = kind, .attempt = attempt, .chain = chain.id, .position = position});
    }

    void checkChain(const StoredChain& chain) {
        std::string before = chain.firstAfter;
        std::size_t expected = chain.firstPosition + 1;
        for (std::size_t i = 0; i < chain.links.size(); ++i, ++expected) {
            const ChainLink& link = chain.links[i];
            const bool isGap = chain.positions[i] != expected;
            if (isGap) add(Kind::broken, chain, expected, {});
            expected = chain.positions[i];
            checkLink(chain, expected, link, before, isGap);
            before = link.hash;
        }
        if (expected - 1 != chain.lastPosition || before != chain.lastHash) add(Kind::broken, chain, expected, {});
    }

    // Behind a missing link the hash cannot be checked.
    void checkLink(const StoredChain& chain, std::size_t position, const ChainLink& link, const std::string& before,
                   bool isBehindGap) {
        const auto found = m_attempts.find(link.attempt);
        if (found == m_attempts.end()) {
            add(Kind::deleted, chain, position, link.attempt);
            return;
        }
        Known& known = found->second;
        known.covered = std::max(known.covered, link.moves);
        const std::vector<Move> moves = m_movesOf(link.attempt);
        if (moves.size() < link.moves ||
            (!isBehindGap && linkHash(before, known.attempt, std::span(moves).first(link.moves)) != link.hash)) {
            if (!std::exchange(known.isNamed, true)) add(Kind::edited, chain, position, link.attempt);
        }
    }

    void checkAttempt(const AttemptId& id, const Known& known) {
        const std::vector<Move> moves = m_movesOf(id);
        const bool isClosed = known.attempt.state != AttemptState::open;
        ChainFinding finding{.kind = Kind::summary, .attempt = id, .chain = known.attempt.origin};
        if (isClosed && known.covered == 0) {
            finding.kind = Kind::added;
        } else if (isClosed && known.covered < moves.size()) {
            finding.kind = Kind::edited;
        } else if (known.isNamed || isSummary(known.attempt, moves)) {
            return;
        }
        m_findings.push_back(std::move(finding));
    }

    MoveReader m_movesOf;
    std::vector<StoredChain> m_chains;
    std::unordered_map<AttemptId, Known> m_attempts;
    std::vector<ChainFinding> m_findings;
};

}  // namespace

std::vector<StoredChain> readChains(soci::session& session) {
    std::vector<StoredChain> chains;
    {
        ChainRow row;
        soci::statement statement(session);
        fetchInto(statement, row);
        prepareBound(statement, "SELECT " + columnsOf(row) + " FROM chain ORDER BY own DESC, id");
        statement.execute();
        while (statement.fetch()) {
            chains.push_back({.id = row.id,
                              .own = row.own != 0,
                              .firstPosition = static_cast<std::size_t>(row.firstPosition),
                              .firstAfter = row.firstAfter,
                              .lastPosition = static_cast<std::size_t>(row.lastPosition),
                              .lastHash = row.lastHash,
                              .links = {},
                              .positions = {}});
        }
    }
    for (StoredChain& chain : chains) {
        LinkRow row;
        soci::statement statement(session);
        statement.exchange(use(chain.id, "chain"));
        fetchInto(statement, row);
        prepareBound(statement, "SELECT " + columnsOf(row) + " FROM closing WHERE chain = :chain ORDER BY position");
        statement.execute();
        while (statement.fetch()) {
            chain.links.push_back(
                {.attempt = AttemptId(row.attempt), .moves = static_cast<std::size_t>(row.moves), .hash = row.hash});
            chain.positions.push_back(static_cast<std::size_t>(row.position));
        }
    }
    return chains;
}

void appendLink(soci::session& session, const Attempt& attempt, std::span<const Move> moves) {
    // Changing the row first makes other writers wait until this link stands.
    session << "UPDATE chain SET last_position = last_position + 1 WHERE own = 1";
    std::string chain;
    std::string before;
    long long position = 0;
    session << "SELECT id, last_position, last_hash FROM chain WHERE own = 1", into(chain), into(position),
        into(before);
    const ChainLink link{.attempt = attempt.header.id, .moves = moves.size(), .hash = linkHash(before, attempt, moves)};
    insertLink(session, chain, static_cast<std::size_t>(position), link);
}

void takeLinks(soci::session& session, const StoredChain& chain) {
    const std::vector<StoredChain> chains = readChains(session);
    std::string target = chain.id;
    std::optional<Links> here = linksOf(chains, target);
    if (!here) insertChain(session, target, chain.firstPosition, chain.firstAfter);
    std::string before = chain.firstAfter;
    for (std::size_t i = 0; i < chain.links.size(); ++i) {
        const ChainLink& link = chain.links[i];
        const std::size_t position = chain.positions[i];
        const auto standsHere = [&] { return here && here->contains(position) ? &here->at(position) : nullptr; };
        if (const ChainLink* known = standsHere(); known != nullptr && known->hash != link.hash) {
            target = uuidOf(chain.id + ' ' + link.hash);
            here = linksOf(chains, target);
            if (!here) insertChain(session, target, position - 1, before);
        }
        if (standsHere() == nullptr) insertLink(session, target, position, link);
        before = link.hash;
    }
}

std::optional<Closing> readClosing(soci::session& session, const Attempt& attempt) {
    LinkRow row;
    soci::statement statement(session);
    statement.exchange(use(attempt.header.id.text(), "attempt"));
    fetchInto(statement, row);
    prepareBound(statement, "SELECT " + columnsOf(row) +
                                " FROM closing WHERE attempt = :attempt ORDER BY moves DESC, chain LIMIT 1");
    if (!statement.execute(true)) return std::nullopt;
    Closing closing{.chain = row.chain, .position = static_cast<std::size_t>(row.position), .hash = row.hash};

    const long long earlier = row.position - 1;
    std::string before;
    session << "SELECT hash FROM closing WHERE chain = :chain AND position = :position", use(row.chain, "chain"),
        use(earlier, "position"), into(before);
    bool isKnown = session.got_data();
    if (!isKnown) {
        session << "SELECT first_after FROM chain WHERE id = :id AND first_position = :position", use(row.chain, "id"),
            use(earlier, "position"), into(before);
        isKnown = session.got_data();
    }
    const std::vector<Move> stored = MoveReader(session)(attempt.header.id);
    closing.stands = isKnown && stored.size() == static_cast<std::size_t>(row.moves) && isSummary(attempt, stored) &&
                     linkHash(before, attempt, stored) == closing.hash;
    return closing;
}

std::vector<ChainFinding> checkLinks(soci::session& session) { return Check(session).run(); }

}  // namespace fourfold::records
