#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reports/document.hpp"

// The parts of a document about each topic, and the passages that several topics share.
namespace fourfold::reports {

void addClass(Blocks& blocks, const ClassReport& report, const Phrases& say);
// Who has not finished what.
void addAbsent(Blocks& blocks, const std::vector<Absent>& absent, const Phrases& say);
void addTrainee(Blocks& blocks, const TraineeReport& report, const Phrases& say);
// All questions if they are the topic. Else, as an appendix, the questions that should be looked at.
void addQuestions(Blocks& blocks, const Report& report, const Phrases& say);
// All scenes if decisions are the topic. Else, as an appendix, the costliest scenes.
void addDecisions(Blocks& blocks, const Report& report, const Phrases& say);

[[nodiscard]] Block headingOf(const Phrases& say, std::string_view key, int level = 2, Depth depth = Depth::all);
[[nodiscard]] Block cardOf(Blocks blocks, Depth depth = Depth::all);
// Joins blocks into a list. Moves them, where a list in braces would copy them.
template <class... Parts>
[[nodiscard]] Blocks together(Parts... parts) {
    Blocks blocks;
    blocks.reserve(sizeof...(parts));
    (blocks.push_back({std::move(parts)}), ...);
    return blocks;
}

// The text of a key with a user's text in place of {name}. The text around it is faint.
template <class... Args>
[[nodiscard]] Words wordsAround(const Phrases& say, std::string_view key, const char* name, std::string text,
                                const Args&... args) {
    constexpr std::string_view place = "\x1f";
    const std::string around = say.format(key, fmt::arg(name, place), args...);
    const std::size_t at = std::min(around.find(place), around.size());
    return {{.text = around.substr(0, at), .faint = true},
            {.text = std::move(text), .isolated = true},
            {.text = around.substr(std::min(at + place.size(), around.size())), .faint = true}};
}
// "Splitting the orange (exam)"
[[nodiscard]] Words subjectWords(const core::Text& title, engine::Mode mode, const Phrases& say);
[[nodiscard]] Cell cellOf(std::string text);
[[nodiscard]] Cell nameCell(std::string text);
// A column with the head "report.column.NAME".
[[nodiscard]] Column columnOf(const Phrases& say, std::string_view name, ColumnKind kind, float weight,
                              Room room = Room::narrow);

// The points earned in each dimension, and how many choices worked on it.
[[nodiscard]] Group dimensionColumns(const DimensionSummary& summary, const Phrases& say, bool withTitles);

// "7 of 12, 58% (32–81%)"
[[nodiscard]] std::string chosenText(const Share& share, const Phrases& say);
// The same with the cost behind it, as in "..., cost 14".
[[nodiscard]] std::string costText(const std::string& chosen, double regret, const Phrases& say);
[[nodiscard]] std::string orDash(const std::optional<double>& value);
[[nodiscard]] std::string orDash(const std::optional<engine::Fraction>& score);
[[nodiscard]] std::optional<engine::Fraction> bestOf(const std::vector<TraineeResult>& results);

}  // namespace fourfold::reports
