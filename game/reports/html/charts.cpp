#include "reports/html/charts.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "reports/html/words.hpp"

namespace fourfold::reports::html {
namespace {

constexpr std::string_view good = "#2a9d8f", bad = "#d9604c", amber = "#e9a23b", navy = "#1f2a44", rule = "#ddd4c2";

std::string number(double value) { return fmt::format("{:.1f}", value); }

// A picture of this size. The label describes it for readers who cannot see it.
template <std::invocable Content>
void picture(Writer& html, double width, double height, const std::string& label, const Content& content) {
    html.in("svg",
            {{"viewBox", fmt::format("0 0 {:.0f} {:.0f}", width, height)},
             {"role", "img"},
             {"aria-label", label},
             {"class", "whole"}},
            content);
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

std::string_view colorOf(Hue hue) { return hue == Hue::right ? good : hue == Hue::plain ? amber : bad; }

}  // namespace

void drawHistogram(Writer& html, const Histogram& histogram) {
    constexpr double width = 440, left = 10, right = 430, top = 34, bottom = 158, height = 184;
    const double step = (right - left) / static_cast<double>(histogram.bands.size());
    std::size_t most = 1;
    for (const Histogram::Band& band : histogram.bands) most = std::max(most, band.count);
    picture(html, width, height, histogram.title, [&] {
        double x = left;
        for (const Histogram::Band& band : histogram.bands) {
            const double size = (bottom - top) * static_cast<double>(band.count) / static_cast<double>(most);
            if (band.count > 0) {
                html.single("rect", {{"x", number(x + 2)},
                                     {"y", number(bottom - size)},
                                     {"width", number(step - 4)},
                                     {"height", number(size)},
                                     {"rx", "3"},
                                     {"fill", std::string(colorOf(band.hue))}});
                label(html, x + step / 2, bottom - size - 5, "middle", fmt::format("{}", band.count), 13);
            }
            label(html, x, bottom + 17, "middle", fmt::format("{}", band.from));
            x += step;
        }
        label(html, right, bottom + 17, "middle", "100");
        stroke(html, left, bottom, right, bottom, navy);
        if (histogram.mark) {
            const double at = left + (right - left) * *histogram.mark / 100;
            stroke(html, at, 18, at, bottom, navy, "4 3");
            label(html, at, 12, *histogram.mark > 50 ? "end" : "start", histogram.markText);
        }
    });
}

void drawScatter(Writer& html, const Scatter& scatter) {
    constexpr double width = 460, left = 44, right = 446, top = 30, bottom = 242, height = 284;
    const auto xOf = [&](double value) { return left + (right - left) * value / 100; };
    const auto yOf = [&](double value) {
        return bottom - (bottom - top) * (std::clamp(value, -40.0, 100.0) + 40) / 140;
    };
    picture(html, width, height, scatter.title, [&] {
        html.single("rect", {{"x", number(xOf(scatter.fieldX.low))},
                             {"y", number(yOf(scatter.fieldY.high))},
                             {"width", number(xOf(scatter.fieldX.high) - xOf(scatter.fieldX.low))},
                             {"height", number(yOf(scatter.fieldY.low) - yOf(scatter.fieldY.high))},
                             {"fill", std::string(good)},
                             {"fill-opacity", "0.13"}});
        for (const int mark : {0, 25, 50, 75, 100}) {
            stroke(html, xOf(mark), top, xOf(mark), bottom, rule);
            label(html, xOf(mark), bottom + 16, "middle", fmt::format("{}", mark));
        }
        for (const int mark : {0, 50, 100}) {
            stroke(html, left, yOf(mark), right, yOf(mark), mark == 0 ? navy : rule);
            label(html, left - 6, yOf(mark) + 4, "end", fmt::format("{}", mark));
        }
        label(html, (left + right) / 2, height - 8, "middle", scatter.xTitle, 13);
        label(html, left - 36, top - 16, "start", scatter.yTitle, 13);
        for (const Scatter::Dot& dot : scatter.dots) {
            const double x = xOf(dot.x);
            const double y = yOf(dot.y);
            html.single("circle", {{"cx", number(x)},
                                   {"cy", number(y)},
                                   {"r", "5"},
                                   {"fill", std::string(dot.label.empty() ? good : bad)},
                                   {"fill-opacity", "0.85"},
                                   {"stroke", "#fff"}});
            if (dot.label.empty()) continue;
            const bool isAtEdge = x > right - 24;
            label(html, x + (isAtEdge ? -8 : 8), y + 4, isAtEdge ? "end" : "start", dot.label);
        }
    });
    writeNote(html, scatter.caption);
}

void drawTimeline(Writer& html, const Timeline& timeline) {
    constexpr double width = 920, left = 40, right = 900, top = 20, bottom = 200, height = 222;
    constexpr std::size_t mostLabels = 30;
    const std::vector<Timeline::Dot>& dots = timeline.dots;
    const double gap = dots.size() > 1 ? (right - left - 40) / static_cast<double>(dots.size() - 1) : 0;
    const auto xOf = [&](std::size_t i) { return left + 20 + gap * static_cast<double>(i); };
    const auto yOf = [&](double score) { return bottom - (bottom - top) * score / 100; };
    picture(html, width, height, timeline.title, [&] {
        for (const int mark : {0, 25, 50, 75, 100}) {
            stroke(html, left, yOf(mark), right, yOf(mark), rule);
            label(html, left - 6, yOf(mark) + 4, "end", fmt::format("{}", mark), 13);
        }
        for (std::size_t i = 0; i < dots.size(); ++i) {
            if (!dots[i].before) continue;
            stroke(html, xOf(*dots[i].before), yOf(dots[*dots[i].before].score), xOf(i), yOf(dots[i].score), "#9aa3b8");
        }
        for (std::size_t i = 0; i < dots.size(); ++i) {
            const Timeline::Dot& dot = dots[i];
            const double y = yOf(dot.score);
            const std::string color(dot.passed ? good : bad);
            html.in("circle",
                    {{"cx", number(xOf(i))},
                     {"cy", number(y)},
                     {"r", "6"},
                     {"fill", dot.passed ? color : "#fff"},
                     {"stroke", color},
                     {"stroke-width", "2.5"}},
                    [&] { html.element("title", dot.name); });
            if (dots.size() > mostLabels) continue;
            label(html, xOf(i), y - 11, "middle", dot.scoreText, 13);
            label(html, xOf(i), bottom + 18, "middle", fmt::format("{}", i + 1), 12);
        }
    });
    writeNote(html, timeline.caption);
}

}  // namespace fourfold::reports::html
