#pragma once

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <soci/soci.h>

#include "records/attempt.hpp"
#include "records/attempt_overview.hpp"
#include "records/attempt_store.hpp"

// Reading and writing the rows of attempts and moves. For the source files of this folder alone.
namespace fourfold::records {

// The value of a name as it stands in a row. The first where the name is none: only somebody's hand can have written
// it, and the chain tells.
template <class Enum, std::size_t count>
[[nodiscard]] Enum named(std::string_view name, const std::array<std::string_view, count>& names) {
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? Enum{} : static_cast<Enum>(found - names.begin());
}

[[nodiscard]] std::vector<Attempt> readAttempts(soci::session& session, const AttemptFilter& filter);
[[nodiscard]] std::optional<Attempt> readAttempt(soci::session& session, std::string_view id);
[[nodiscard]] std::vector<Attempt> readOpenAttempts(soci::session& session, std::string_view person, AttemptKind kind);
// Nothing when the progress asked to stop.
[[nodiscard]] std::optional<AttemptOverview> readOverview(soci::session& session, const ReadProgress& progress);

// Reads the moves of one attempt after another, by one statement.
class MoveReader {
public:
    explicit MoveReader(soci::session& session);

    [[nodiscard]] std::vector<Move> operator()(std::string_view attempt);

private:
    std::string m_attempt;
    long long m_at = 0;
    long long m_elapsed = 0;
    std::string m_kind, m_item, m_value;
    soci::statement m_statement;
};

// The person with this id; without a name when there is none.
[[nodiscard]] Person readPerson(soci::session& session, const std::string& id);
// Adds a person that may be there, and returns the id of the one that is.
[[nodiscard]] std::string keepPerson(soci::session& session, const Person& person);
// As it stands, without its moves.
void insertAttempt(soci::session& session, const Attempt& attempt);
// Behind the first `written` ones.
void insertMoves(soci::session& session, const std::string& attempt, std::size_t written, std::span<const Move> moves);
// Writes what follows from the moves into the attempt.
void updateAttempt(soci::session& session, const Attempt& attempt);

// The id of this store's own chain.
[[nodiscard]] std::string ownChain(soci::session& session);

// Brings the attempt to where it stands after a move.
void apply(const Move& move, Attempt& attempt);

// Without NUL, and with U+FFFD for what is no UTF-8.
[[nodiscard]] std::string storable(std::string_view text);

}  // namespace fourfold::records
