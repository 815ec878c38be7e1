#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/language.hpp"
#include "core/time.hpp"
#include "engine/fraction.hpp"
#include "engine/play.hpp"
#include "records/person.hpp"

// What the store of records keeps of plays and quizzes alike. Moments are those that the clock on the wall showed;
// lengths of time were taken by a clock that nobody sets.
namespace fourfold::records {

// What the store calls a value, of the names that stand below each enumeration.
template <class Enum, std::size_t count>
[[nodiscard]] std::string nameOf(Enum value, const std::array<std::string_view, count>& names) {
    return std::string(names[static_cast<std::size_t>(value)]);
}

enum class AttemptKind { play, quiz };
inline constexpr std::array<std::string_view, 2> attemptKindNames{"play", "quiz"};

enum class AttemptState {
    open,   // goes on, or may go on
    ended,  // reached its end; a rollback in practice opens it again
    left,   // given up for another: it never goes on
};
inline constexpr std::array<std::string_view, 3> attemptStateNames{"open", "ended", "left"};

inline constexpr std::array<std::string_view, 2> modeNames{"practice", "exam"};

// What an attempt is from its beginning on.
struct AttemptHeader {
    std::string id;      // a UUID, by newUuid()
    std::string person;  // the id of one that the store knows; empty: nobody
    AttemptKind kind = AttemptKind::play;
    std::string subject;  // the id of the scenario or the question bank
    std::string digest;   // of its file
    std::string version;  // that the bank names; scenarios have none but the digest
    std::uint64_t seed = 0;
    engine::Mode mode = engine::Mode::practice;
    core::Language language = core::Language::en;
    std::string program;  // version of Fourfold
    core::Moment started{};

    bool operator==(const AttemptHeader&) const = default;
};

// One thing that happened in an attempt. Moves are only ever added: what was rolled back still stands.
struct Move {
    enum class Kind {
        choice,  // item: the scene; value: the choice. First in a quiz: item: "topic"; value: the one that is practised
        rollBack,  // value: how many choices are kept
        version,   // item: digest of the version it goes on in; value: how many choices are kept
        answer,    // item: the question; value: the answer as text
        end,       // item: the ending, or nothing in a quiz; value: the outcome, as outcomeText()
        leave,     // the attempt is given up
        flag,      // item: the question; value: "on" or "off": it is marked to be looked at again
        handIn,    // a quiz is handed in, its second chance too
        timeUp,    // the time of an exam is over
    };
    Kind kind = Kind::choice;
    std::string item;
    std::string value;
    core::Moment at{};
    core::Duration elapsed{};  // since the attempt began, over all its sittings

    bool operator==(const Move&) const = default;
};
inline constexpr std::array<std::string_view, 9> moveNames{"choice", "rollback", "version", "answer", "end",
                                                           "leave",  "flag",     "hand-in", "time-up"};

// How an attempt ended.
struct Outcome {
    std::string result;                     // a word: won, partial, lost; of a quiz done
    std::optional<engine::Fraction> score;  // 0 to 100; nothing where there was none to give
    bool passed = false;
    bool redLine = false;

    bool operator==(const Outcome&) const = default;
};

// "won 9250/100 passed", "lost - failed red-line", and back; nothing for what has another form.
[[nodiscard]] std::string outcomeText(const Outcome& outcome);
[[nodiscard]] std::optional<Outcome> outcomeFrom(std::string_view text);

// An attempt as it stands now.
struct Attempt {
    AttemptHeader header;
    Person person;
    std::string origin;  // the chain of the store in which it was begun
    AttemptState state = AttemptState::open;
    core::Duration elapsed{};
    core::Moment touched{};  // when something happened last
    std::size_t moves = 0;
    Outcome outcome{};  // of its last end; empty unless it has ended
};

}  // namespace fourfold::records
