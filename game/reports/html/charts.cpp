#include "reports/html/charts.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "core/figures.hpp"
#include "core/utf8.hpp"

namespace fourfold::reports::html {
namespace {

constexpr std::string_view good = "#2a9d8f", bad = "#d9604c", amber = "#e9a23b", navy = "#1f2a44", rule = "#ddd4c2";

std::string number(double value) { return fmt::format("{:.1f}", value); }

// A picture of this size; its text tells what it shows.
void begin(Writer& svg, double width, double height, const std::string& label) {
    svg.open("svg", {{"viewBox", fmt::format("0 0 {:.0f} {:.0f}", width, height)},
                     {"role", "img"},
                     {"aria-label", label},
                     {"class", "whole"}});
}

void stroke(Writer& svg, double x1, double y1, double x2, double y2, std::string_view color,
            std::string_view dashes = "none") {
    svg.single("line", {{"x1", number(x1)},
                        {"y1", number(y1)},
                        {"x2", number(x2)},
                        {"y2", number(y2)},
                        {"stroke", std::string(color)},
                        {"stroke-dasharray", std::string(dashes)}});
}

void label(Writer& svg, double x, double y, std::string_view anchor, std::string_view text, double size = 12) {
    svg.element("text",
                {{"x", number(x)}, {"y", number(y)}, {"text-anchor", std::string(anchor)}, {"font-size", number(size)}},
                text);
}

void fill(Writer& html, std::optional<double> percent, const std::optional<core::Interval>& interval) {
    if (percent) html.element("i", {{"style", fmt::format("width:{:.1f}%", std::clamp(*percent, 0.0, 100.0))}}, "");
    if (interval) {
        html.element(
            "u", {{"style", fmt::format("left:{:.1f}%;width:{:.1f}%", interval->low, interval->high - interval->low)}},
            "");
    }
}

}  // namespace

void histogram(Writer& html, const ScoreSummary& scores, std::optional<int> passMark, const Phrases& say) {
    constexpr double width = 440, left = 10, right = 430, top = 34, bottom = 158, height = 184;
    constexpr double step = (right - left) / static_cast<double>(ScoreSummary::bandCount);
    const auto most = static_cast<double>(std::max<std::size_t>(1, *std::ranges::max_element(scores.bands)));
    begin(html, width, height, say("report.head.scores"));
    for (std::size_t i = 0; i < ScoreSummary::bandCount; ++i) {
        const int from = static_cast<int>(10 * i);
        const double x = left + step * static_cast<double>(i);
        const double size = (bottom - top) * static_cast<double>(scores.bands[i]) / most;
        const bool passes = !passMark || from >= *passMark;
        const std::string_view color = passes ? good : from + 10 <= *passMark ? bad : amber;
        if (scores.bands[i] > 0) {
            html.single("rect", {{"x", number(x + 2)}, {"y", number(bottom - size)}, {"width", number(step - 4)},
                                 {"height", number(size)}, {"rx", "3"}, {"fill", std::string(color)}});
            label(html, x + step / 2, bottom - size - 5, "middle", fmt::format("{}", scores.bands[i]), 13);
        }
        label(html, x, bottom + 17, "middle", fmt::format("{}", from));
    }
    label(html, right, bottom + 17, "middle", "100");
    stroke(html, left, bottom, right, bottom, navy);
    if (passMark) {
        const double x = left + (right - left) * *passMark / 100;
        stroke(html, x, 18, x, bottom, navy, "4 3");
        label(html, x, 12, *passMark > 50 ? "end" : "start",
              say.format("report.html.pass_mark", fmt::arg("pass", *passMark)));
    }
    html.close();
}

void bar(Writer& html, const Bar& bar) {
    html.open("div", {{"class", "bar"}});
    html.open("span").isolated(bar.label).close();
    html.element("span", {{"class", "figures"}}, bar.figures);
    html.open("div",
              {{"class", fmt::format("track {}", bar.kind)}, {"style", fmt::format("width:{:.1f}%", bar.width)}});
    fill(html, bar.percent, bar.interval);
    html.close().close();
}

void thinBar(Writer& html, std::optional<double> percent, std::string_view kind) {
    html.open("span", {{"class", fmt::format("track thin {}", kind)}});
    fill(html, percent, std::nullopt);
    html.close();
}

void dimensionBars(Writer& html, const DimensionSummary& summary, const Phrases& say) {
    const double most = *std::ranges::max_element(summary.weight);
    for (const scenario::Dimension dimension : scenario::dimensions) {
        const std::size_t d = scenario::index(dimension);
        const std::string figures =
            say.format("report.html.earned", fmt::arg("earned", figure(summary.earned(dimension))),
                       fmt::arg("weight", figure(summary.weight[d])),
                       fmt::arg("percent", fmt::format("{:.0f}", summary.percent[d].mean)));
        bar(html, {.label = say.dimension(dimension), .figures = figures, .percent = summary.percent[d].mean,
                   .interval = summary.percent[d].interval, .kind = std::string(scenario::name(dimension)),
                   .width = most > 0 ? 100 * summary.weight[d] / most : 100});
    }
}

void effortShares(Writer& html, const DimensionSummary& summary, const Phrases& say) {
    const auto row = [&](std::string_view key, auto percentOf) {
        html.element("p", {{"class", "note"}, {"style", "margin:0 0 4px"}}, say(key));
        html.open("div", {{"class", "shares"}});
        for (const scenario::Dimension dimension : scenario::dimensions) {
            const double percent = percentOf(dimension);
            constexpr double leastForText = 6;
            html.element("div",
                         {{"class", fmt::format("part {}", scenario::name(dimension))},
                          {"style", fmt::format("width:{:.1f}%", percent)}},
                         percent < leastForText ? "" : fmt::format("{:.0f}%", percent));
        }
        html.close();
    };
    row("report.html.effort_class", [&](scenario::Dimension dimension) { return summary.effortPercent(dimension); });
    row("report.html.effort_method",
        [&](scenario::Dimension dimension) { return summary.weight[scenario::index(dimension)]; });
    html.open("div", {{"class", "key"}});
    for (const scenario::Dimension dimension : scenario::dimensions) {
        html.open("span")
            .element("i", {{"class", fmt::format("part {}", scenario::name(dimension))}}, "")
            .text(say.dimension(dimension))
            .close();
    }
    html.close();
}

void itemScatter(Writer& html, const QuestionReport& report, const Phrases& say) {
    constexpr double width = 460, left = 44, right = 446, top = 30, bottom = 242, height = 284;
    const auto xOf = [&](double facility) { return left + (right - left) * facility / 100; };
    const auto yOf = [&](double discrimination) {
        return bottom - (bottom - top) * (std::clamp(discrimination, -40.0, 100.0) + 40) / 140;
    };
    begin(html, width, height, say("report.html.scatter"));
    // Where questions should lie: about right to fairly easy, and at least adequate.
    html.single("rect", {{"x", number(xOf(35))}, {"y", number(yOf(100))}, {"width", number(xOf(80) - xOf(35))},
                         {"height", number(yOf(30) - yOf(100))}, {"fill", "#2a9d8f"}, {"fill-opacity", "0.13"}});
    for (const int mark : {0, 25, 50, 75, 100}) {
        stroke(html, xOf(mark), top, xOf(mark), bottom, rule);
        label(html, xOf(mark), bottom + 16, "middle", fmt::format("{}", mark));
    }
    for (const int mark : {0, 50, 100}) {
        stroke(html, left, yOf(mark), right, yOf(mark), mark == 0 ? navy : rule);
        label(html, left - 6, yOf(mark) + 4, "end", fmt::format("{}", mark));
    }
    label(html, (left + right) / 2, height - 8, "middle", say("report.column.facility"), 13);
    label(html, left - 36, top - 16, "start", say("report.column.discrimination"), 13);
    for (std::size_t i = 0; i < report.analysis.items.size(); ++i) {
        const quiz::ItemAnalysis& item = report.analysis.items[i];
        if (!item.facility || !item.discrimination.known()) continue;
        const double x = xOf(*item.facility);
        const double y = yOf(item.discrimination.value);
        const bool isFlagged = item.isFlagged();
        html.single("circle", {{"cx", number(x)},
                               {"cy", number(y)},
                               {"r", "5"},
                               {"fill", std::string(isFlagged ? bad : good)},
                               {"fill-opacity", "0.85"},
                               {"stroke", "#fff"}});
        if (isFlagged) {
            label(html, x + (x > right - 24 ? -8 : 8), y + 4, x > right - 24 ? "end" : "start",
                  fmt::format("{}", i + 1));
        }
    }
    html.close();
}

void scoreLine(Writer& html, const TraineeReport& report, const Phrases& say) {
    constexpr double width = 920, left = 40, right = 900, top = 20, bottom = 200, height = 222;
    std::vector<const Step*> scored;
    for (const Step& step : report.steps) {
        if (step.outcome.score) scored.push_back(&step);
    }
    if (scored.empty()) return;
    const double gap = scored.size() > 1 ? (right - left - 40) / static_cast<double>(scored.size() - 1) : 0;
    const auto xOf = [&](std::size_t i) { return left + 20 + gap * static_cast<double>(i); };
    const auto yOf = [&](double score) { return bottom - (bottom - top) * score / 100; };
    begin(html, width, height, say("report.head.progress"));
    for (const int mark : {0, 25, 50, 75, 100}) {
        stroke(html, left, yOf(mark), right, yOf(mark), rule);
        label(html, left - 6, yOf(mark) + 4, "end", fmt::format("{}", mark), 13);
    }
    std::map<std::pair<std::string_view, engine::Mode>, std::size_t> latest;
    for (std::size_t i = 0; i < scored.size(); ++i) {
        const auto [before, isFirst] = latest.try_emplace({scored[i]->subject, scored[i]->mode}, i);
        if (!isFirst) {
            stroke(html, xOf(before->second), yOf(scored[before->second]->outcome.score->toDouble()), xOf(i),
                   yOf(scored[i]->outcome.score->toDouble()), "#9aa3b8");
        }
        before->second = i;
    }
    for (std::size_t i = 0; i < scored.size(); ++i) {
        const Step& step = *scored[i];
        const double y = yOf(step.outcome.score->toDouble());
        const std::string_view color = step.outcome.passed ? good : bad;
        html.open("circle", {{"cx", number(xOf(i))},
                             {"cy", number(y)},
                             {"r", "6"},
                             {"fill", std::string(step.outcome.passed ? color : "#fff")},
                             {"stroke", std::string(color)},
                             {"stroke-width", "2.5"}});
        html.element("title", say.subject(step.title, step.mode)).close();
        constexpr std::size_t mostLabels = 30;
        if (scored.size() <= mostLabels) {
            label(html, xOf(i), y - 11, "middle", core::scoreText(*step.outcome.score), 13);
        }
        if (scored.size() <= mostLabels) label(html, xOf(i), bottom + 18, "middle", fmt::format("{}", i + 1), 12);
    }
    html.close();
}

}  // namespace fourfold::reports::html
