#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/language.hpp"
#include "engine/fraction.hpp"
#include "engine/play.hpp"
#include "engine/play_end.hpp"
#include "records/attempt.hpp"
#include "scenario/scenario.hpp"

// Plays of scenarios, as attempts in the store: what there is to go on with, and what came out.
namespace fourfold::records {

struct PlayHeader {
    std::string scenario;  // its id
    std::string digest;    // of the file the play was begun with
    std::uint64_t seed = 0;
    engine::Mode mode = engine::Mode::practice;
    core::Language language = core::Language::en;
    core::Moment started{};

    bool operator==(const PlayHeader&) const = default;
};

using engine::PlayEnd;

// A choice that was taken, by ids.
struct Taken {
    std::string scene;
    std::string choice;

    bool operator==(const Taken&) const = default;
};

struct StoredPlay {
    PlayHeader header;
    std::string digest;                // of the version it goes on in: the header's, unless it changed over to another
    std::vector<std::string> choices;  // ids, in order, rolled back ones left out
    std::optional<PlayEnd> end;
};

// What the moves of a play came to. A rollback after the end
// opens the play again; moves that make no sense are passed over.
[[nodiscard]] StoredPlay playOf(const PlayHeader& header, std::span<const Move> moves);
// The same move by move.
void follow(const Move& move, StoredPlay& play);
[[nodiscard]] PlayHeader playHeaderOf(const AttemptHeader& header);

// The parts of a move; times are for the caller to set.
[[nodiscard]] Move moveOf(const Taken& taken);
[[nodiscard]] Move rollBackMove(std::size_t kept);
[[nodiscard]] Move versionMove(std::string_view digest, std::size_t kept);
[[nodiscard]] Move moveOf(const PlayEnd& end);

// The choices of a play, the first `count` at most.
[[nodiscard]] std::vector<Taken> takenIn(const engine::Play& play, std::size_t count = SIZE_MAX);

}  // namespace fourfold::records
