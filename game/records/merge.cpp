// Merging another store into a store, and copying a store.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "records/attempt_rows.hpp"
#include "records/attempt_store.hpp"
#include "records/chain_table.hpp"
#include "records/database.hpp"
#include "records/deck_rows.hpp"
#include "system/durable_file.hpp"

namespace fourfold::records {
namespace {

// The id in this store of a person from another store. People are the same when name and class are. The person without
// a name has the empty id in every store.
PersonId keepTheir(soci::session& session, const Person& person) {
    return person.name.empty() && person.className.empty() ? PersonId() : keepPerson(session, person);
}

// Merges one attempt, with those of its moves that are closed in the other store.
void take(soci::session& session, Attempt attempt, std::span<const Move> moves, Merged& merged) {
    const AttemptId& id = attempt.header.id;
    std::optional<Attempt> here = readAttempt(session, id);
    if (!here) {
        attempt.header.person = keepTheir(session, attempt.person);
        attempt.moves = 0;
        attempt.elapsed = {};
        for (const Move& move : moves) apply(move, attempt);
        insertAttempt(session, attempt);
        insertMoves(session, id, 0, moves);
        ++merged.added;
        return;
    }
    const std::vector<Move> known = MoveReader(session)(id);
    const std::size_t common = std::min(known.size(), moves.size());
    if (!std::equal(moves.begin(), moves.begin() + static_cast<std::ptrdiff_t>(common), known.begin())) {
        merged.different.push_back(id);
    } else if (moves.size() <= known.size()) {
        ++merged.known;
    } else {
        for (const Move& move : moves.subspan(common)) apply(move, *here);
        updateAttempt(session, *here);
        insertMoves(session, id, common, moves.subspan(common));
        ++merged.continued;
    }
}

}  // namespace

Result<Merged> AttemptStore::merge(AttemptStore& from) {
    Merged merged;
    std::optional<SaveFault> here;
    auto unreadable = from.m_database->read([&](soci::session& source) {
        const std::vector<StoredChain> chains = readChains(source);
        std::unordered_map<AttemptId, std::size_t> closed;  // how many moves are, by attempt
        for (const StoredChain& chain : chains) {
            for (const ChainLink& link : chain.links) {
                std::size_t& moves = closed[link.attempt];
                moves = std::max(moves, link.moves);
            }
        }
        here = m_database->write([&](soci::session& target) {
            merged = {};
            for (const StoredChain& chain : chains) takeLinks(target, chain);
            const auto there = [&](const auto& work) {
                try {
                    return work();
                } catch (const soci::soci_error& error) {
                    // Uncaught, it would be taken for a fault of the target database.
                    throw StoreError{from.m_database->faultOf(error)};
                }
            };
            MoveReader movesOf(source);
            for (const Attempt& attempt : there([&] { return readAttempts(source, {}); })) {
                const auto found = closed.find(attempt.header.id);
                if (found == closed.end()) {
                    ++merged.open;
                    continue;
                }
                const std::vector<Move> moves = there([&] { return movesOf(attempt.header.id); });
                take(target, attempt, std::span(moves).first(std::min(found->second, moves.size())), merged);
            }
            for (const PersonId& owner : there([&] { return readDeckOwners(source); })) {
                const Person person = there([&] { return readPerson(source, owner); });
                const std::vector<DeckEvent> events = there([&] { return readDeckEvents(source, owner); });
                merged.deckEvents += insertDeckEvents(target, keepTheir(target, person), events);
            }
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
    std::filesystem::path part = path;
    part += ".part";
    std::filesystem::remove(part, ignored);
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
