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

// Plays of scenarios as the store keeps them: as attempts with moves.
namespace fourfold::records {

struct PlayHeader {
    std::string scenario;  // the id
    std::string digest;    // of the file with which the play began
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
    std::string digest;  // of the version in which it stands; differs from the header's after a change of version
    std::vector<std::string> choices;  // ids, in order, without those that were rolled back
    std::optional<PlayEnd> end;
};

// The play that follows from moves. A rollback after the end opens the play again. Moves that make no sense are
// ignored.
[[nodiscard]] StoredPlay playOf(const PlayHeader& header, std::span<const Move> moves);
// Updates a play by its next move.
void follow(const Move& move, StoredPlay& play);
[[nodiscard]] PlayHeader playHeaderOf(const AttemptHeader& header);

[[nodiscard]] Move::Choice moveOf(const Taken& taken);
[[nodiscard]] Move::End moveOf(const PlayEnd& end);

// The choices of a play, the first `count` at most.
[[nodiscard]] std::vector<Taken> takenIn(const engine::Play& play, std::size_t count = SIZE_MAX);

}  // namespace fourfold::records
