#include "records/chain_table.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <utility>

#include "records/attempt_rows.hpp"
#include "records/row_columns.hpp"
#include "records/uuid.hpp"

namespace fourfold::records {
namespace {

using soci::into;
using soci::use;

// A row of the table of chains.
struct ChainRow {
    std::string id, firstAfter, lastHash;
    long long own = 0, firstPosition = 0, lastPosition = 0;

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
    std::string chain, kind, item, detail, content, hash;
    long long position = 0, first = 0, last = 0;

    template <class Visit>
    void eachColumn(const Visit& visit) {
        visit("chain", chain);
        visit("position", position);
        visit("kind", kind);
        visit("item", item);
        visit("detail", detail);
        visit("first_number", first);
        visit("last_number", last);
        visit("content", content);
        visit("hash", hash);
    }

    [[nodiscard]] Link link() const {
        return {.kind = kind,
                .item = item,
                .detail = detail,
                .first = first,
                .last = last,
                .content = content,
                .hash = hash};
    }
};

// A position as it is stored. What is none becomes one at which nothing stands.
std::size_t positionFrom(long long stored) {
    return stored >= 0 ? static_cast<std::size_t>(stored) : std::numeric_limits<std::size_t>::max();
}

// The head of a chain, unless the chain goes further already.
void setHead(soci::session& session, const std::string& chain, std::size_t position, const std::string& hash) {
    const auto last = static_cast<long long>(position);
    session << "UPDATE chain SET last_position = :position, last_hash = :hash WHERE id = :id AND last_position < :most",
        use(last, "position"), use(hash, "hash"), use(chain, "id"), use(last, "most");
}

class LinkInserter {
public:
    explicit LinkInserter(soci::session& session) : m_statement(session) {
        takeFrom(m_statement, m_row);
        prepareBound(m_statement, "INSERT INTO link " + valuesOf(m_row));
    }

    void insert(const std::string& chain, std::size_t position, const Link& link) {
        m_row.chain = chain;
        m_row.position = static_cast<long long>(position);
        m_row.kind = link.kind;
        m_row.item = link.item;
        m_row.detail = link.detail;
        m_row.first = link.first;
        m_row.last = link.last;
        m_row.content = link.content;
        m_row.hash = link.hash;
        m_statement.execute(true);
    }

private:
    LinkRow m_row;
    soci::statement m_statement;
};

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

// Where links of another chain go: the hashes of the chain with this id by position.
struct Target {
    std::string id;
    bool exists = false;
    bool own = false;
    std::unordered_map<std::size_t, std::string> hashes;
};

Target targetOf(const std::vector<StoredChain>& chains, const std::string& id) {
    Target target{.id = id, .hashes = {}};
    const auto chain = std::ranges::find(chains, id, &StoredChain::id);
    if (chain == chains.end()) return target;
    target.exists = true;
    target.own = chain->own;
    for (const auto& entry : chain->entries) target.hashes.emplace(entry.position, entry.link.hash);
    return target;
}

// Reads the links that the conditions choose. Their parameters are bound already.
std::vector<FoundLink> fetchLinks(soci::statement& statement, const std::string& conditions) {
    LinkRow row;
    fetchInto(statement, row);
    prepareBound(statement, "SELECT " + columnsOf(row) + " FROM link " + conditions);
    statement.execute();
    std::vector<FoundLink> found;
    while (statement.fetch()) {
        found.push_back({.chain = row.chain, .position = positionFrom(row.position), .link = row.link()});
    }
    return found;
}

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
                              .own = row.own == 1,
                              .firstPosition = positionFrom(row.firstPosition),
                              .firstAfter = row.firstAfter,
                              .lastPosition = positionFrom(row.lastPosition),
                              .lastHash = row.lastHash,
                              .entries = {}});
        }
    }
    for (StoredChain& chain : chains) {
        soci::statement statement(session);
        statement.exchange(use(chain.id, "chain"));
        for (FoundLink& each : fetchLinks(statement, "WHERE chain = :chain ORDER BY position")) {
            chain.entries.push_back({.position = each.position, .link = std::move(each.link)});
        }
    }
    return chains;
}

void appendLinks(soci::session& session, std::span<Link> links) {
    if (links.empty()) return;
    // Changing the row first makes other writers wait until these links stand.
    session << "UPDATE chain SET last_position = last_position WHERE own = 1";
    std::string chain;
    std::string before;
    long long last = 0;
    session << "SELECT id, last_position, last_hash FROM chain WHERE own = 1", into(chain), into(last), into(before);
    std::size_t position = positionFrom(last);
    LinkInserter inserter(session);
    for (Link& link : links) {
        ++position;
        link.hash = hashOf(before, position, link);
        inserter.insert(chain, position, link);
        before = link.hash;
    }
    setHead(session, chain, position, before);
}

void takeLinks(soci::session& session, const StoredChain& chain, std::size_t end) {
    const std::vector<StoredChain> chains = readChains(session);
    if (chain.entries.empty() || chain.entries.front().position >= end) return;
    Target target = targetOf(chains, chain.id);
    if (!target.exists) insertChain(session, target.id, chain.firstPosition, chain.firstAfter);
    std::string before = chain.firstAfter;
    LinkInserter inserter(session);
    for (const auto& [position, link] : chain.entries) {
        if (position >= end) break;
        const auto known = target.hashes.find(position);
        const bool isKnown = known != target.hashes.end() && known->second == link.hash;
        if (!isKnown && (target.own || known != target.hashes.end())) {
            target = targetOf(chains, uuidOf(chain.id + ' ' + link.hash));
            if (!target.exists) insertChain(session, target.id, position - 1, before);
        }
        if (!target.hashes.contains(position)) {
            inserter.insert(target.id, position, link);
            setHead(session, target.id, position, link.hash);
        }
        before = link.hash;
    }
}

std::vector<FoundLink> readLinksOf(soci::session& session, std::string_view item) {
    const std::string wanted(item);
    soci::statement statement(session);
    statement.exchange(use(wanted, "item"));
    return fetchLinks(statement, "WHERE item = :item ORDER BY position, chain");
}

std::vector<FoundLink> readLinks(soci::session& session, LinkKind kind) {
    const std::string wanted = nameOf(kind, linkKindNames);
    soci::statement statement(session);
    statement.exchange(use(wanted, "kind"));
    return fetchLinks(statement, "WHERE kind = :kind ORDER BY chain, position");
}

std::vector<std::string> readBegun(soci::session& session, const BegunDetail& detail) {
    const std::string wanted = textOf(detail);
    std::string item;
    soci::statement statement =
        (session.prepare << "SELECT DISTINCT item FROM link WHERE kind = 'begun' AND detail = :detail",
         use(wanted, "detail"), into(item));
    statement.execute();
    std::vector<std::string> items;
    while (statement.fetch()) items.push_back(item);
    return items;
}

std::optional<std::string> hashBefore(soci::session& session, const std::string& chain, std::size_t position) {
    const auto earlier = static_cast<long long>(position) - 1;
    std::string hash;
    session << "SELECT hash FROM link WHERE chain = :chain AND position = :position", use(chain, "chain"),
        use(earlier, "position"), into(hash);
    if (session.got_data()) return hash;
    session << "SELECT first_after FROM chain WHERE id = :id AND first_position = :position", use(chain, "id"),
        use(earlier, "position"), into(hash);
    if (session.got_data()) return hash;
    return std::nullopt;
}

}  // namespace fourfold::records
