#pragma once

#include <optional>
#include <string>

#include "core/interval.hpp"
#include "reports/html/writer.hpp"
#include "reports/phrases.hpp"

// The charts of a report: inline SVG or plain elements, with a text for whoever does not see them.
namespace fourfold::reports::html {

// How many scores fell into each band; a dashed line stands at the pass mark.
void histogram(Writer& html, const ScoreSummary& scores, std::optional<int> passMark, const Phrases& say);

// A labelled bar of a percentage, with a whisker over its interval; nothing has an empty track.
struct Bar {
    std::string label;
    std::string figures;
    std::optional<double> percent;
    std::optional<core::Interval> interval{};
    std::string kind{};   // a class of the style sheet: trust, right, wrong ...
    double width = 100;   // of the track, in percent
};
void bar(Writer& html, const Bar& bar);
// The track alone, small enough for a line of a table.
void thinBar(Writer& html, std::optional<double> percent, std::string_view kind);

// What was earned of each dimension's weight, the tracks as long as the weights are.
void dimensionBars(Writer& html, const DimensionSummary& summary, const Phrases& say);
// Where the choices went, beside where the method puts its weight.
void effortShares(Writer& html, const DimensionSummary& summary, const Phrases& say);

// Each question of an exam by its facility and its discrimination; flagged ones with their number.
void itemScatter(Writer& html, const QuestionReport& report, const Phrases& say);

// A trainee's scores, attempt after attempt; those at the same subject are joined.
void scoreLine(Writer& html, const TraineeReport& report, const Phrases& say);

}  // namespace fourfold::reports::html
