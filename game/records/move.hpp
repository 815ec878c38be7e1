#pragma once

#include <cstddef>
#include <string>
#include <variant>

#include "core/time.hpp"
#include "quiz/multiple_rule.hpp"

namespace fourfold::records {

// One thing that happened in an attempt. Moves are only added: a choice that was rolled back stays in the list. Scenes,
// choices, endings and questions are named by their ids.
struct Move {
    // In a play. At the beginning of a quiz: the topic that is practised, see topicMove().
    struct Choice {
        std::string scene;
        std::string choice;
        bool operator==(const Choice&) const = default;
    };
    // The play goes on after its first `kept` choices.
    struct RollBack {
        std::size_t kept = 0;
        bool operator==(const RollBack&) const = default;
    };
    // The play goes on in another version of the scenario, after its first `kept` choices.
    struct Version {
        std::string digest;
        std::size_t kept = 0;
        bool operator==(const Version&) const = default;
    };
    // To a question of a quiz, as text: what it means depends on the bank.
    struct Answer {
        std::string question;
        std::string answer;
        bool operator==(const Answer&) const = default;
    };
    // The question is marked for another look, or no longer.
    struct Flag {
        std::string question;
        bool on = true;
        bool operator==(const Flag&) const = default;
    };
    // An exam goes on after it was left. The time away counts as used.
    struct Back {
        core::Duration away{};
        bool operator==(const Back&) const = default;
    };
    // A quiz, or its second chance, is handed in.
    struct HandIn {
        bool operator==(const HandIn&) const = default;
    };
    // The time of an exam has run out.
    struct TimeUp {
        bool operator==(const TimeUp&) const = default;
    };
    // The outcome as outcomeText() writes it. Any other text ends the attempt, too, and tells nothing.
    struct End {
        std::string ending;  // empty in a quiz
        std::string outcome;
        bool operator==(const End&) const = default;
    };
    // The attempt is given up.
    struct Leave {
        bool operator==(const Leave&) const = default;
    };
    // The first move of a quiz: how its multiple choices are marked, as far as the bank says nothing. A quiz without it
    // is marked by quiz::earlierRule.
    struct Rule {
        quiz::MultipleRule multiple = quiz::earlierRule;
        bool operator==(const Rule&) const = default;
    };
    // A row of the store that is none of these, exactly as it is stored. It changes nothing, but the chain covers it.
    struct Unreadable {
        std::string kind;
        std::string item;
        std::string value;
        bool operator==(const Unreadable&) const = default;
    };
    using What =
        std::variant<Choice, RollBack, Version, Answer, Flag, Back, HandIn, TimeUp, End, Leave, Rule, Unreadable>;

    What what;
    core::Moment at{};
    core::Duration elapsed{};  // time spent on the attempt so far, over all its sittings

    bool operator==(const Move&) const = default;
};

// The move as one of these; null when it is another one.
template <class Kind>
[[nodiscard]] const Kind* as(const Move& move) {
    return std::get_if<Kind>(&move.what);
}

template <class Kind>
[[nodiscard]] bool is(const Move& move) {
    return std::holds_alternative<Kind>(move.what);
}

}  // namespace fourfold::records
