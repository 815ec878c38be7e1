#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reports/document.hpp"

// What a document says about each topic, and the passages that several of them have.
namespace fourfold::reports {

void addClass(Blocks& blocks, const ClassReport& report, const Phrases& say);
void addTrainee(Blocks& blocks, const TraineeReport& report, const Phrases& say);
// All questions where they are the topic, else those that are to be looked at, as an appendix.
void addQuestions(Blocks& blocks, const Report& report, const Phrases& say);
// All scenes where they are the topic, else the costliest ones, as an appendix.
void addDecisions(Blocks& blocks, const Report& report, const Phrases& say);

[[nodiscard]] Block headingOf(const Phrases& say, std::string_view key, int level = 2, Depth depth = Depth::all);
[[nodiscard]] Block cardOf(Blocks blocks, Depth depth = Depth::all);
// Blocks for all, moved where a list in braces would copy them.
template <class... Parts>
[[nodiscard]] Blocks together(Parts... parts) {
    Blocks blocks;
    blocks.reserve(sizeof...(parts));
    (blocks.push_back({std::move(parts)}), ...);
    return blocks;
}

// The text of a key that has {name} in it, where somebody's text stands; the rest is less loud.
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
// "report.column.NAME" as its head.
[[nodiscard]] Column columnOf(const Phrases& say, std::string_view name, ColumnKind kind, float weight,
                              Room room = Room::narrow);

// What was earned in the dimensions, and where the effort went.
[[nodiscard]] Group dimensionColumns(const DimensionSummary& summary, const Phrases& say, bool withTitles);

// "7 of 12, 58% (32–81%)"
[[nodiscard]] std::string chosenText(const Share& share, const Phrases& say);
// The same and what it cost: " , cost 14"
[[nodiscard]] std::string costText(const std::string& chosen, double regret, const Phrases& say);
[[nodiscard]] std::string orDash(const std::optional<double>& value);
[[nodiscard]] std::string orDash(const std::optional<engine::Fraction>& score);
[[nodiscard]] std::optional<engine::Fraction> bestOf(const std::vector<TraineeResult>& results);

}  // namespace fourfold::reports
