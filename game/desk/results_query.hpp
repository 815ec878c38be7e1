#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/text.hpp"
#include "records/attempt_overview.hpp"

namespace fourfold::desk {

// The attempts as the results screen shows them, with the titles of their subjects.
struct ResultsTable {
    records::AttemptOverview overview;
    std::vector<core::Text> titles;    // of the subjects; the id if no file is at hand
    std::vector<std::string> classes;  // the classes of people with attempts, except the empty one
};

// Completes the table from the overview and the titles.
[[nodiscard]] ResultsTable tableOf(records::AttemptOverview overview, std::vector<core::Text> titles);

enum class ResultColumn : std::uint8_t { who, className, what, kind, mode, when, score, passed, time };
inline constexpr std::size_t resultColumnCount = 9;

// Plays and quizzes exist in practice and as exams.
enum class ResultKind : std::uint8_t { any, plays, playExams, quizzes, quizExams, exams };
inline constexpr std::size_t resultKindCount = 6;

// What a table is limited to. A value that is not set limits nothing.
struct ResultFilter {
    std::optional<std::string> className{};     // empty: people without a class
    std::optional<records::PersonId> person{};  // empty: attempts without a person
    std::optional<std::string> subject{};       // id of the scenario or bank
    ResultKind kind = ResultKind::any;
    std::optional<core::Moment> since{};  // begun then or later
    std::string text{};                   // found in name, class, title or id; upper and lower case are equal

    bool operator==(const ResultFilter&) const = default;
};

struct ResultOrder {
    ResultColumn column = ResultColumn::when;
    bool descending = true;

    bool operator==(const ResultOrder&) const = default;
};

// The rows of a selection, and some figures about them.
struct ResultSelection {
    std::vector<std::uint32_t> rows;  // indexes into the rows of the overview, in order
    std::size_t ended = 0;
    std::size_t passed = 0;
    std::size_t scored = 0;
    double meanScore = 0;  // of the rows with a score; only for display
};

// The rows that the filter selects, in this order. Equal rows are ordered by the time they began, the latest first.
// Rows without a score come last, in both directions.
[[nodiscard]] ResultSelection select(const ResultsTable& table, const ResultFilter& filter, ResultOrder order,
                                     core::Language language);

}  // namespace fourfold::desk
