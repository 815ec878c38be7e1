#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/text.hpp"
#include "records/attempt_overview.hpp"

namespace fourfold::desk {

// The attempts as the results screen has them, with the titles of what they are about.
struct ResultsTable {
    records::AttemptOverview overview;
    std::vector<core::Text> titles;    // of the subjects; the id where no file is at hand
    std::vector<std::string> classes;  // those that somebody with attempts is in, without the empty one
};

// Makes the rest from the overview and the titles.
[[nodiscard]] ResultsTable tableOf(records::AttemptOverview overview, std::vector<core::Text> titles);

enum class ResultColumn : std::uint8_t { who, className, what, kind, mode, when, score, passed, time };
inline constexpr std::size_t resultColumnCount = 9;

// A play is practised or an exam, and so is a quiz.
enum class ResultKind : std::uint8_t { any, plays, playExams, quizzes, quizExams, exams };
inline constexpr std::size_t resultKindCount = 6;

// What a table is narrowed to. What is not set does not matter.
struct ResultFilter {
    std::optional<std::string> className{};  // may be empty: those in none
    std::optional<std::string> person{};     // their id; empty: nobody
    std::optional<std::string> subject{};    // its id
    ResultKind kind = ResultKind::any;
    std::optional<core::Moment> since{};  // begun then or later
    std::string text{};                   // somewhere in name, class, title or id, whatever its case

    bool operator==(const ResultFilter&) const = default;
};

struct ResultOrder {
    ResultColumn column = ResultColumn::when;
    bool descending = true;

    bool operator==(const ResultOrder&) const = default;
};

// What is counted of a selection, beside its size.
struct ResultSelection {
    std::vector<std::uint32_t> rows;  // indexes into the overview's, in order
    std::size_t ended = 0;
    std::size_t passed = 0;
    std::size_t scored = 0;
    double meanScore = 0;  // of those; to be shown alone
};

// The rows that the filter lets through, in order; equal ones the latest begun first. Those without a score come after
// all that have one, whichever way scores go.
[[nodiscard]] ResultSelection select(const ResultsTable& table, const ResultFilter& filter, ResultOrder order,
                                     core::Language language);

}  // namespace fourfold::desk
