#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/fraction.hpp"
#include "quiz/bank.hpp"

// What somebody answered, as a value: it can be stored, compared, and scored at any time. Options, items and right-hand
// texts are named by their index in the bank, whatever their order on screen was.
namespace fourfold::quiz {

struct NoAnswer {
    bool operator==(const NoAnswer&) const = default;
};

struct ChosenOption {
    std::size_t option = 0;
    bool operator==(const ChosenOption&) const = default;
};

struct ChosenOptions {
    std::vector<std::size_t> options;  // ascending, none twice
    bool operator==(const ChosenOptions&) const = default;
};

struct Said {
    bool value = true;
    bool operator==(const Said&) const = default;
};

struct Order {
    std::vector<std::size_t> items;  // each item once, first to last
    bool operator==(const Order&) const = default;
};

struct Matches {
    // For each pair, the right-hand text that was matched with its left-hand one; nothing where none was. Each
    // right-hand text is used at most once.
    std::vector<std::optional<std::size_t>> rights;
    bool operator==(const Matches&) const = default;
};

// The choices that were taken: all of a whole play, or the single one of a decision. The coach computes what they are
// worth. A play is stored choice by choice, since no choice can be taken back. A play that is not over is no answer yet
// and earns nothing.
struct Played {
    std::vector<std::string> choices;
    core::Fraction share{};  // 0 to 1, in lowest terms of 1/playedParts
    bool over = true;        // the play reached what the question asks for
    std::string digest{};    // of the scenario's file; may be empty
    bool operator==(const Played&) const = default;
};
inline constexpr std::int64_t playedParts = 10'000;

using Answer = std::variant<NoAnswer, ChosenOption, ChosenOptions, Said, Order, Matches, Played>;

// The kind of answer that belongs to each kind of question.
template <class Task>
struct AnswerTo;
template <>
struct AnswerTo<SingleChoice> {
    using Type = ChosenOption;
};
template <>
struct AnswerTo<MultipleChoice> {
    using Type = ChosenOptions;
};
template <>
struct AnswerTo<TrueFalse> {
    using Type = Said;
};
template <>
struct AnswerTo<Ordering> {
    using Type = Order;
};
template <>
struct AnswerTo<Matching> {
    using Type = Matches;
};
template <>
struct AnswerTo<Practical> {
    using Type = Played;
};

// Calls visitor(answer, task), both with their own types, and returns its result when the answer is of the kind that
// the question wants. Returns `otherwise` when it is of another kind or there is no answer. A visitor that misses a
// kind of question does not compile.
template <class Result, class Visitor>
Result visitPair(const Answer& answer, const Task& task, const Result& otherwise, const Visitor& visitor) {
    const auto visitKind = [&]<class Kind>(const Kind& kind) -> Result {
        const auto* fitting = std::get_if<typename AnswerTo<Kind>::Type>(&answer);
        return fitting == nullptr ? otherwise : visitor(*fitting, kind);
    };
    return std::visit(visitKind, task);
}

// The same for a visitor that returns nothing.
template <class Visitor>
void visitPair(const Answer& answer, const Task& task, const Visitor& visitor) {
    const auto visitKind = [&]<class Kind>(const Kind& kind) {
        if (const auto* fitting = std::get_if<typename AnswerTo<Kind>::Type>(&answer)) visitor(*fitting, kind);
    };
    std::visit(visitKind, task);
}

// Whether there is an answer. A play that is not over is none.
[[nodiscard]] bool isGiven(const Answer& answer);

// Whether an answer is of the question's kind and names only parts that the question has. NoAnswer fits every question.
[[nodiscard]] bool fits(const Answer& answer, const Question& question);

// The share of the question's points that an answer earns, exactly, from 0 to 1. An answer that does not fit earns 0.
//
// - single, true_false: 1 or 0.
// - multiple: by the rule of the question, else of its bank, else `whenUnsaid`.
// - ordering: the share of the n - 1 pairs of neighbours in the right order that still follow each other directly.
// - matching: the share of the pairs that were matched.
// - practical: Played::share, which the coach computes.
[[nodiscard]] core::Fraction share(const Answer& answer, const Question& question, MultipleRule whenUnsaid);

// The points that an answer earns: its share of Question::points.
[[nodiscard]] core::Fraction points(const Answer& answer, const Question& question, MultipleRule whenUnsaid);

// Whether an answer earns all points, which no rule changes.
[[nodiscard]] bool isWhollyRight(const Answer& answer, const Question& question);

// The answer that earns all points. NoAnswer for a practical question: only the coach knows its best play.
[[nodiscard]] Answer rightAnswer(const Question& question);

// The share that counts after a second chance, in which a question may be answered once more for this percent of its
// points: that of the better answer.
[[nodiscard]] core::Fraction shareOfBoth(const core::Fraction& first, const core::Fraction& second, int percent);

}  // namespace fourfold::quiz
