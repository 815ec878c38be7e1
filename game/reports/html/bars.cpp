#include "reports/html/bars.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "reports/html/words.hpp"

namespace fourfold::reports::html {
namespace {

// The CSS class of a bar's colour.
std::string_view classOf(const Bar& bar) {
    if (bar.dimension) return scenario::name(*bar.dimension);
    switch (bar.hue) {
        case Hue::plain: break;
        case Hue::right: return "right";
        case Hue::wrong: return "wrong";
        case Hue::lost: return "lost";
    }
    return {};
}

void fillTrack(Writer& html, const Bar& bar) {
    if (bar.percent) {
        html.element("i", {{"style", fmt::format("width:{:.1f}%", std::clamp(*bar.percent, 0.0, 100.0))}}, "");
    }
    if (bar.interval) {
        html.element("u",
                     {{"style", fmt::format("left:{:.1f}%;width:{:.1f}%", bar.interval->low,
                                            bar.interval->high - bar.interval->low)}},
                     "");
    }
}

std::string_view markBefore(Mark mark) {
    switch (mark) {
        case Mark::none:
        case Mark::wrong: break;
        case Mark::right: return "✓ ";
        case Mark::warning: return "⚠ ";
    }
    return "";
}

void barRow(Writer& html, const Bars::Row& row, bool prose) {
    const bool isLoud = row.tone == Tone::good || row.tone == Tone::bad;
    html.in("div", {{"class", prose ? "bar prose" : "bar"}}, [&] {
        html.in("span", [&] {
            if (!row.lead.empty()) html.in("span", {{"class", "lead"}}, [&] { html.isolated(row.lead); });
            html.text(markBefore(row.mark)).isolated(row.label);
        });
        html.element("span",
                     {{"class", !isLoud                  ? "figures"
                                : row.tone == Tone::good ? "figures ok"
                                                         : "figures no"}},
                     row.figures);
        writeTrack(html, row.bar);
    });
}

void wholeOf(Writer& html, const Shares::Whole& whole) {
    html.element("p", {{"class", "note of"}}, whole.caption);
    html.in("div", {{"class", "shares"}}, [&] {
        for (const scenario::Dimension dimension : scenario::dimensions) {
            const double percent = whole.percent[scenario::index(dimension)];
            constexpr double leastForText = 6;
            html.element("div",
                         {{"class", fmt::format("part {}", scenario::name(dimension))},
                          {"style", fmt::format("width:{:.1f}%", percent)}},
                         percent < leastForText ? "" : fmt::format("{:.0f}%", percent));
        }
    });
}

}  // namespace

void writeTrack(Writer& html, const Bar& bar) {
    html.in("div",
            {{"class", fmt::format("track {}", classOf(bar))}, {"style", fmt::format("width:{:.1f}%", bar.width)}},
            [&] { fillTrack(html, bar); });
}

void writeThinTrack(Writer& html, const Bar& bar) {
    html.in("span", {{"class", fmt::format("track thin {}", classOf(bar))}}, [&] { fillTrack(html, bar); });
}

void writeBars(Writer& html, const Bars& bars) {
    const auto rows = [&] {
        for (const Bars::Row& row : bars.rows) barRow(html, row, bars.prose);
    };
    if (bars.dense) {
        html.in("div", {{"class", "columns tight"}}, rows);
    } else {
        rows();
    }
    writeNote(html, bars.caption);
}

void writeShares(Writer& html, const Shares& shares) {
    if (!shares.title.empty()) html.element("h4", shares.title);
    for (const Shares::Whole& whole : shares.wholes) wholeOf(html, whole);
    html.in("div", {{"class", "key"}}, [&] {
        for (const scenario::Dimension dimension : scenario::dimensions) {
            html.in("span", [&] {
                html.element("i", {{"class", fmt::format("part {}", scenario::name(dimension))}}, "");
                html.text(shares.names[scenario::index(dimension)]);
            });
        }
    });
}

}  // namespace fourfold::reports::html
