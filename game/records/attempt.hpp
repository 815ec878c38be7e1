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
#include "records/ids.hpp"
#include "records/move.hpp"
#include "records/person.hpp"

// What the store of records keeps of plays and quizzes alike. Moments are those that the clock on the wall showed;
// lengths of time were taken by a clock that nobody sets.
namespace fourfold::records {

// The name that the store writes for a value. The names of each enumeration stand below it.
template <class Enum, std::size_t count>
[[nodiscard]] std::string nameOf(Enum value, const std::array<std::string_view, count>& names) {
    return std::string(names[static_cast<std::size_t>(value)]);
}

enum class AttemptKind { play, quiz };
inline constexpr std::array<std::string_view, 2> attemptKindNames{"play", "quiz"};

enum class AttemptState {
    open,   // not over: it can go on
    ended,  // reached its end; a rollback in practice opens it again
    left,   // given up because another one began; never goes on
};
inline constexpr std::array<std::string_view, 3> attemptStateNames{"open", "ended", "left"};

inline constexpr std::array<std::string_view, 2> modeNames{"practice", "exam"};

// What is known when an attempt begins. It never changes.
struct AttemptHeader {
    AttemptId id;
    PersonId person;  // who begins it, in the store; empty: nobody
    AttemptKind kind = AttemptKind::play;
    std::string subject;  // the id of the scenario or the question bank
    std::string digest;   // of its file
    std::string version;  // as the bank gives it; empty for a scenario
    std::uint64_t seed = 0;
    engine::Mode mode = engine::Mode::practice;
    core::Language language = core::Language::en;
    std::string program;  // version of Fourfold
    core::Moment started{};

    bool operator==(const AttemptHeader&) const = default;
};

// How an attempt ended.
struct Outcome {
    std::string result;                     // won, partial or lost; done for a quiz
    std::optional<engine::Fraction> score;  // 0 to 100; nothing when none could be computed
    bool passed = false;
    bool redLine = false;

    bool operator==(const Outcome&) const = default;
};

// The outcome as text: "won 9250/100 passed", "lost - failed red-line". And back: nothing for any other form.
[[nodiscard]] std::string outcomeText(const Outcome& outcome);
[[nodiscard]] std::optional<Outcome> outcomeFrom(std::string_view text);

// An attempt as it stands now.
struct Attempt {
    AttemptHeader header;
    Person person;       // who began it, or as whom that one counts by now
    std::string origin;  // the id of the chain of the store in which it began
    AttemptState state = AttemptState::open;
    core::Duration elapsed{};
    core::Moment touched{};  // when its last move happened
    core::Moment seen{};     // when the time used was stored last
    std::size_t moves = 0;
    Outcome outcome{};  // as its last end says; empty while it is not ended
};

// Whether it is an exam that goes on, of which nothing is told before its end.
[[nodiscard]] bool isOpenExam(const Attempt& attempt);

// The time that an attempt has used by now. The time of an exam of questions runs on while nobody is there; all others
// stand still.
[[nodiscard]] core::Duration usedBy(const Attempt& attempt, core::Moment now);

}  // namespace fourfold::records
