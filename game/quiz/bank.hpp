#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "core/day.hpp"
#include "core/digest.hpp"
#include "core/id.hpp"
#include "core/naive_limits.hpp"
#include "core/position.hpp"
#include "core/text.hpp"
#include "quiz/limits.hpp"
#include "quiz/multiple_rule.hpp"

// The immutable model of one question bank, as scenarios/README.md describes it. `at` is where an element stands in the
// file; two elements are equal only at the same place. A text that the file leaves out is empty.
namespace fourfold::quiz {

using core::Position;
using core::Text;

using TopicId = core::Id<struct TopicTag>;
using QuestionId = core::Id<struct QuestionTag>;

struct Topic {
    std::string id;
    Text name;
    Position at{};

    bool operator==(const Topic&) const = default;
};

// One answer to choose. Its feedback is for whoever chose it.
struct Option {
    std::string id;
    Text text;
    bool correct = false;
    Text feedback;
    Position at{};

    bool operator==(const Option&) const = default;
};

struct SingleChoice {
    std::vector<Option> options;  // exactly one of them is correct

    bool operator==(const SingleChoice&) const = default;
};

struct MultipleChoice {
    std::vector<Option> options;         // at least one is correct, and at least one is not
    std::optional<MultipleRule> rule{};  // the question's own, else the bank's; nothing: neither says one

    bool operator==(const MultipleChoice&) const = default;
};

struct TrueFalse {
    bool answer = true;
    Text whenTrue;   // feedback for whoever said true
    Text whenFalse;  // ... false

    bool operator==(const TrueFalse&) const = default;
};

// An item of an ordering, or a text of a matching.
struct Item {
    std::string id;
    Text text;
    Text feedback;  // why it stands there, or matches nothing
    Position at{};

    bool operator==(const Item&) const = default;
};

struct Ordering {
    std::vector<Item> items;  // in the right order

    bool operator==(const Ordering&) const = default;
};

struct Pair {
    std::string id;
    Text left;
    Text right;
    Text feedback;
    Position at{};

    bool operator==(const Pair&) const = default;
};

// The right-hand texts are those of the pairs, in their order, and then the extra ones, which match nothing.
struct Matching {
    std::vector<Pair> pairs;
    std::vector<Item> extra;

    [[nodiscard]] std::size_t rights() const { return pairs.size() + extra.size(); }
    bool operator==(const Matching&) const = default;
};

// The name of something in another file, and where this file mentions it.
struct Reference {
    std::string name;
    Position at{};

    bool operator==(const Reference&) const = default;
};

// A scenario to be played as a whole, or one decision of it.
struct Practical {
    Reference scenario;
    std::vector<Reference> after;       // the choices taken before the decision that is asked
    std::optional<Reference> decision;  // the scene where they lead; nothing: the whole scenario is played

    bool operator==(const Practical&) const = default;
};

using Task = std::variant<SingleChoice, MultipleChoice, TrueFalse, Ordering, Matching, Practical>;
// The kinds of questions, and the keys that they have in a file: both in the order of Task.
enum class TaskKind { single, multiple, trueFalse, ordering, matching, practical };
inline constexpr std::array<std::string_view, 6> taskNames{"single",   "multiple", "true_false",
                                                           "ordering", "matching", "practical"};
static_assert(taskNames.size() == std::variant_size_v<Task>);
static_assert(static_cast<std::size_t>(TaskKind::practical) + 1 == std::variant_size_v<Task>);

template <TaskKind kind>
using TaskOf = std::variant_alternative_t<static_cast<std::size_t>(kind), Task>;
static_assert(std::is_same_v<TaskOf<TaskKind::single>, SingleChoice>);
static_assert(std::is_same_v<TaskOf<TaskKind::multiple>, MultipleChoice>);
static_assert(std::is_same_v<TaskOf<TaskKind::trueFalse>, TrueFalse>);
static_assert(std::is_same_v<TaskOf<TaskKind::ordering>, Ordering>);
static_assert(std::is_same_v<TaskOf<TaskKind::matching>, Matching>);
static_assert(std::is_same_v<TaskOf<TaskKind::practical>, Practical>);

// How a question is answered.
enum class Answering {
    atOnce,    // by one choice
    composed,  // put together first, then handed in
    played,    // choice by choice in a scenario; no choice is taken back, and the coach computes what they are worth
};
[[nodiscard]] Answering answeringOf(TaskKind kind);

struct Question {
    std::string id;
    TopicId topic;
    std::vector<std::string> systems;  // rows of the source, such as "S4"
    int points = 10;
    Text text;
    Task task;
    Position at{};

    [[nodiscard]] TaskKind kind() const { return static_cast<TaskKind>(task.index()); }
    [[nodiscard]] std::string_view taskName() const { return taskNames[task.index()]; }
    [[nodiscard]] bool isPlayed() const { return answeringOf(kind()) == Answering::played; }
    bool operator==(const Question&) const = default;
};

// How many questions an exam draws from one topic.
struct Quota {
    TopicId topic;
    int count = 0;
    Position at{};

    bool operator==(const Quota&) const = default;
};

// What must happen before the review of an exam (its questions, answers and feedback) may be seen.
enum class ReviewAfter {
    settled,  // a pass, or the last try: until then the questions may be asked again
    eachAttempt,
    never,  // nobody sees it
};
// The words for these values in a file, in the order of the values.
inline constexpr std::array<std::string_view, 3> reviewNames{"passed-or-out-of-tries", "each-attempt", "never"};

struct Exam {
    std::optional<int> minutes;              // nothing: no time limit
    int tries = 1;                           // how many attempts a person has
    std::optional<std::vector<Quota>> draw;  // nothing: all questions are asked; a topic without a quota is not
    std::optional<int> secondChance;         // see scenarios/README.md; percent of a question's points
    ReviewAfter review = ReviewAfter::settled;
    std::optional<core::Day> reviewFrom{};  // the review is not seen before this day; nothing: no such day

    bool operator==(const Exam&) const = default;
};

struct Bank {
    std::string id;
    std::string path;   // the file it was read from
    std::string bytes;  // of that file: records keep the version that was played
    core::Digest digest;
    Text title;
    Text brief;
    int pass = 70;         // percent of the points that an exam draws
    bool practice = true;  // whether it may be practised; an exam is always possible
    core::NaiveLimits naive;
    std::optional<MultipleRule> multiple{};  // of the multiple choices that say none themselves
    Exam exam;
    std::vector<Topic> topics;
    std::vector<Question> questions;

    [[nodiscard]] const Topic& operator[](TopicId topic) const { return topics[topic.index()]; }
    [[nodiscard]] const Question& operator[](QuestionId question) const { return questions[question.index()]; }
    [[nodiscard]] std::vector<QuestionId> questionsOf(TopicId topic) const;
    // How many questions of a topic an exam asks: all of them, or what is drawn, and never more than there are.
    [[nodiscard]] std::size_t drawn(TopicId topic) const;
    bool operator==(const Bank&) const = default;
};

// The rule by which a question is marked in an attempt that has `whenUnsaid` where the bank says none; nothing unless
// the question is a multiple choice.
[[nodiscard]] std::optional<MultipleRule> ruleOf(const Question& question, MultipleRule whenUnsaid);

// The options of a single or multiple choice; empty for any other kind.
[[nodiscard]] const std::vector<Option>& optionsOf(const Question& question);

}  // namespace fourfold::quiz
