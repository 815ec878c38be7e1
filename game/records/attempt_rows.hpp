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
#include "records/move_text.hpp"

// Reading and writing the rows of attempts and moves. For the source files of this folder alone.
namespace fourfold::records {

// The value that a name in a row stands for. An unknown name gives the first value: this program never writes one, so
// the row was edited by other means.
template <class Enum, std::size_t count>
[[nodiscard]] Enum named(std::string_view name, const std::array<std::string_view, count>& names) {
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? Enum{} : static_cast<Enum>(found - names.begin());
}

[[nodiscard]] std::vector<Attempt> readAttempts(soci::session& session, const AttemptFilter& filter);
[[nodiscard]] std::optional<Attempt> readAttempt(soci::session& session, const AttemptId& id);
[[nodiscard]] std::vector<Attempt> readOpenAttempts(soci::session& session, const PersonId& person, AttemptKind kind);
// Nothing when `progress` returned false.
[[nodiscard]] std::optional<AttemptOverview> readOverview(soci::session& session, const ReadProgress& progress);

// What happened in a move, as a row has it.
struct MoveColumns {
    long long at = 0;
    long long elapsed = 0;
    MoveText text;

    template <class Visit>
    void eachColumn(const Visit& visit) {
        visit("at", at);
        visit("elapsed", elapsed);
        visit("kind", text.kind);
        visit("item", text.item);
        visit("value", text.value);
    }
};

// Reads the moves of attempts, one attempt after another, with the same prepared statement.
class MoveReader {
public:
    explicit MoveReader(soci::session& session);

    [[nodiscard]] std::vector<Move> operator()(const AttemptId& attempt);

private:
    std::string m_attempt;
    MoveColumns m_row;
    soci::statement m_statement;
};

// The person with this id. Has no name when the store does not know the id.
[[nodiscard]] Person readPerson(soci::session& session, const PersonId& id);
// Adds a person unless there is one with this name and class. Returns the id of the one in the store.
[[nodiscard]] PersonId keepPerson(soci::session& session, const Person& person);
// Writes the row of an attempt, without its moves.
void insertAttempt(soci::session& session, const Attempt& attempt);
// Adds moves behind the first `written` ones.
void insertMoves(soci::session& session, const AttemptId& attempt, std::size_t written, std::span<const Move> moves);
// Updates the columns that follow from the moves.
void updateAttempt(soci::session& session, const Attempt& attempt);

// The id of this store's own chain.
[[nodiscard]] std::string ownChain(soci::session& session);

// Updates an attempt by a move that happens in it.
void apply(const Move& move, Attempt& attempt);

// The text as the store keeps it: without NUL, and with U+FFFD for each byte that is not UTF-8.
[[nodiscard]] std::string storable(std::string_view text);
[[nodiscard]] MoveText storable(const MoveText& text);

}  // namespace fourfold::records
