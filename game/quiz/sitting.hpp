#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

#include "quiz/answer.hpp"
#include "quiz/paper.hpp"

namespace fourfold::quiz {

// In practice an answer is final and its feedback follows at once. In an exam answers can be changed until it is handed
// in, and feedback comes only then. The choices of a play cannot be changed, since the play shows what they led to.
// Only an unfinished play whose scenario file has changed since may begin again in the new version.
enum class Mode { practice, exam };

// What happens in a sitting. Its paper and its events, in their order, describe a sitting completely.
namespace event {
struct Answered {
    std::size_t sheet = 0;
    Answer answer;
    bool operator==(const Answered&) const = default;
};
// A question that is marked to be looked at again.
struct Flagged {
    std::size_t sheet = 0;
    bool on = true;
    bool operator==(const Flagged&) const = default;
};
struct HandedIn {
    bool operator==(const HandedIn&) const = default;
};
struct TimeUp {
    bool operator==(const TimeUp&) const = default;
};
}  // namespace event
using Event = std::variant<event::Answered, event::Flagged, event::HandedIn, event::TimeUp>;

enum class Phase {
    answering,
    secondChance,  // an exam was handed in, and what was not fully right may be answered once more
    over,
};

// Why an event was refused.
enum class Refusal {
    none,
    noSuchQuestion,
    doesNotFit,  // the answer does not fit the question
    isFinal,     // it was answered, or is not asked again, or a choice of a play would be taken back
    isOver,
};

// One person's way through a paper: a value without a clock, which can be made again from its paper and events. The
// bank must outlive it.
class Sitting {
public:
    // `whenUnsaid`: the rule of the multiple choices for which the bank says none.
    Sitting(const Bank& bank, Mode mode, Paper paper, MultipleRule whenUnsaid = usualRule);

    // Nothing changes when it is refused.
    Refusal apply(const Event& event);

    [[nodiscard]] const Bank& bank() const { return *m_bank; }
    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const Paper& paper() const { return m_paper; }
    [[nodiscard]] MultipleRule whenUnsaid() const { return m_whenUnsaid; }
    [[nodiscard]] const Question& question(std::size_t sheet) const { return (*m_bank)[m_paper[sheet].question]; }

    // The answer that counts in this phase, and the one from before the second chance.
    [[nodiscard]] const Answer& answer(std::size_t sheet) const;
    [[nodiscard]] const Answer& firstAnswer(std::size_t sheet) const { return m_states[sheet].first; }
    // The one that counts in the end: the better of both.
    [[nodiscard]] const Answer& countedAnswer(std::size_t sheet) const;
    [[nodiscard]] bool answered(std::size_t sheet) const;
    [[nodiscard]] bool flagged(std::size_t sheet) const { return m_states[sheet].flagged; }
    // Whether it is asked in this phase: in the second chance only what was not fully right is.
    [[nodiscard]] bool asked(std::size_t sheet) const;
    // Whether an answer to it would be taken now.
    [[nodiscard]] bool open(std::size_t sheet) const;
    // How many questions that are asked in this phase have no answer yet.
    [[nodiscard]] std::size_t unanswered() const;

    // The rule by which a multiple choice is marked; nothing for any other kind.
    [[nodiscard]] std::optional<MultipleRule> rule(std::size_t sheet) const;
    // The share of the question's points that its first answer earns, before any second chance.
    [[nodiscard]] core::Fraction firstShare(std::size_t sheet) const;
    // What the question earned, of its points: the better of both answers, with the second chance's discount.
    [[nodiscard]] core::Fraction points(std::size_t sheet) const;

private:
    struct State {
        Answer first;
        Answer second;
        bool again = false;  // it is asked again in the second chance
        bool flagged = false;
    };

    Refusal take(const event::Answered& answered);
    Refusal take(const event::Flagged& flagged);
    Refusal take(const event::HandedIn& handedIn);
    Refusal take(const event::TimeUp& timeUp);

    const Bank* m_bank;
    Mode m_mode;
    Paper m_paper;
    MultipleRule m_whenUnsaid;
    std::vector<State> m_states;
    Phase m_phase = Phase::answering;
};

// The time left in an exam after `used`, at least 0; nothing when there is no limit, as in practice.
[[nodiscard]] std::optional<std::chrono::milliseconds> timeLeft(const Bank& bank, Mode mode,
                                                                std::chrono::milliseconds used);

struct TopicResult {
    TopicId topic;
    std::size_t questions = 0;
    core::Fraction points;
    int outOf = 0;

    bool operator==(const TopicResult&) const = default;
};

struct Result {
    core::Fraction points;
    int outOf = 0;
    bool pass = false;                // Bank::pass percent of the points were earned
    std::vector<TopicResult> topics;  // those that were asked, in the order of the bank

    bool operator==(const Result&) const = default;
};

// The result of the answers given so far.
[[nodiscard]] Result resultOf(const Sitting& sitting);

// Points as a percentage of what could be earned, exactly; 0 when nothing could be.
[[nodiscard]] core::Fraction percentOf(const core::Fraction& points, int outOf);

}  // namespace fourfold::quiz
