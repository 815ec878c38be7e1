#include "reports/html/blocks.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "reports/html/bars.hpp"
#include "reports/html/charts.hpp"
#include "reports/html/table.hpp"
#include "reports/html/words.hpp"

namespace fourfold::reports::html {
namespace {

void write(Writer& html, const Heading& heading) {
    html.in(fmt::format("h{}", heading.level), [&] { writeWords(html, heading.words); });
}

void write(Writer& html, const Text& text) {
    switch (text.tone) {
        case Tone::plain: html.element("p", text.text); break;
        case Tone::note: writeNote(html, text.text); break;
        case Tone::good: html.element("p", {{"class", "ok"}}, "✓ " + text.text); break;
        case Tone::bad: html.element("p", {{"class", "no"}}, "⚠ " + text.text); break;
    }
    if (text.bar) html.in("div", {{"class", "bar"}}, [&] { writeTrack(html, *text.bar); });
}

void tiles(Writer& html, const Figures& figures) {
    html.in("section", {{"class", "tiles"}}, [&] {
        for (const Figures::Figure& each : figures.figures) {
            html.in("div", {{"class", "tile"}}, [&] {
                html.element("b", each.value).element("span", each.name);
                if (!each.more.empty()) html.element("span", {{"class", "note"}}, each.more);
            });
        }
    });
}

void write(Writer& html, const Figures& figures) {
    if (figures.tiles) return tiles(html, figures);
    if (!figures.title.empty()) html.element("h4", figures.title);
    html.in("table", [&] {
        html.in("tbody", [&] {
            for (const Figures::Figure& each : figures.figures) {
                html.in("tr", [&] {
                    html.element("td", {{"class", "left"}}, each.name);
                    html.in("td", [&] {
                        html.text(each.value);
                        if (!each.more.empty()) html.element("div", {{"class", "note"}}, each.more);
                    });
                });
            }
        });
    });
    writeNote(html, figures.caption);
}

void write(Writer& html, const Table& table) {
    writeNote(html, table.caption);
    writeTable(html, table);
}

void write(Writer& html, const Items& items) {
    if (!items.title.empty() || !items.items.empty()) {
        html.in("section", {{"class", "card"}}, [&] {
            if (!items.title.empty()) html.element("h3", items.title);
            writeNote(html, items.note);
            if (!items.items.empty()) writeTable(html, items.table);
        });
    }
    const auto hasBars = [](const Items::Item& item) { return !item.bars.rows.empty(); };
    if (std::ranges::none_of(items.items, hasBars)) return;
    html.in("section", {{"class", "card"}}, [&] {
        html.element("h3", items.barsTitle);
        for (const Items::Item& item : items.items) {
            if (!hasBars(item)) continue;
            html.in("div", {{"class", "whole"}}, [&] {
                html.in("h4", [&] { writeWords(html, item.heading); });
                writeNote(html, item.note);
                writeBars(html, item.bars);
            });
        }
    });
}

void write(Writer& html, const Group& group) {
    switch (group.frame) {
        case Frame::columns:
            html.in("div", {{"class", "columns"}}, [&] {
                for (const Blocks& part : group.parts) html.in("div", [&] { writeBlocks(html, part); });
            });
            return;
        case Frame::whole:
            html.in("div", {{"class", "whole"}}, [&] {
                for (const Blocks& part : group.parts) writeBlocks(html, part);
            });
            return;
        case Frame::card:
        case Frame::warning: break;
    }
    html.in("section", {{"class", group.frame == Frame::card ? "card" : "card gaps"}}, [&] {
        for (const Blocks& part : group.parts) writeBlocks(html, part);
    });
}

void write(Writer& html, const Bars& bars) { writeBars(html, bars); }
void write(Writer& html, const Shares& shares) { writeShares(html, shares); }
void write(Writer& html, const Histogram& histogram) { drawHistogram(html, histogram); }
void write(Writer& html, const Scatter& scatter) { drawScatter(html, scatter); }
void write(Writer& html, const Timeline& timeline) { drawTimeline(html, timeline); }

}  // namespace

void writeBlocks(Writer& html, const Blocks& blocks) {
    for (const Block& block : blocks) {
        if (block.depth == Depth::glance) continue;
        std::visit([&](const auto& what) { write(html, what); }, block.what);
    }
}

}  // namespace fourfold::reports::html
