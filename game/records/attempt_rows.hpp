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

// Whether this program writes the name.
template <std::size_t count>
[[nodiscard]] bool isOneOf(std::string_view name, const std::array<std::string_view, count>& names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

[[nodiscard]] std::vector<Attempt> readAttempts(soci::session& session, const AttemptFilter& filter);
[[nodiscard]] std::optional<Attempt> readAttempt(soci::session& session, const AttemptId& id);
[[nodiscard]] std::vector<Attempt> readOpenAttempts(soci::session& session, const PersonId& person, AttemptKind kind);
// The ids of rows that this program never writes. The other functions leave them out.
[[nodiscard]] std::vector<std::string> readUnreadableAttempts(soci::session& session);
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

// The text as the store keeps it: without NUL, with U+FFFD for each byte that is not UTF-8, and not longer than
// mostBytesOfText.
[[nodiscard]] std::string storable(std::string_view text);
[[nodiscard]] MoveText storable(const MoveText& text);
// The moment as the store keeps it: within the years that it can.
[[nodiscard]] core::Moment storable(core::Moment moment);
// Its first bytes, up to so many, ending where a character ends. The text is valid UTF-8, or is made so.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

}  // namespace fourfold::records
