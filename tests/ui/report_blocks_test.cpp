#include "ui/screens/report_blocks.hpp"

#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "ui/headless.hpp"

namespace fourfold::ui {
namespace {

using reports::Depth;

reports::Block line(std::string text, Depth depth = Depth::all) { return {reports::Text{std::move(text)}, depth}; }

// The items that a window of the usual size announces for blocks, as "id: text".
std::vector<std::string> toldOf(reports::Blocks blocks) {
    testing::Headless window;
    reports::Document document;
    document.filters = {"only A", "only B"};
    document.blocks = std::move(blocks);
    window.frame({}, [&](Page& page) {
        const Rect view{0, 0, 1280, 720};
        Column column(page, {view.x, view.y}, view.w);
        drawDocument(page, column, view, document);
    });
    std::vector<std::string> told;
    for (const auto& item : window.memory.items) told.push_back(item.id + ": " + item.text);
    return told;
}

}  // namespace

TEST_CASE("the window draws blocks for all and for a glance, in groups too, and leaves the rest to the page") {
    const std::vector<std::string> told = toldOf(
        {line("first"),
         {reports::Group{reports::Frame::card, {{line("studied", Depth::study), line("glanced at", Depth::glance)}}}},
         line("appended", Depth::appendix),
         {reports::Timeline{.title = "drawn", .caption = {}, .dots = {}}},
         {reports::Heading{.words = {{.text = "Trust"}, {.text = " (exam)", .faint = true}}}}});
    CHECK(told == std::vector<std::string>{"text-1: only A; only B", "text-2: first", "text-3: glanced at",
                                           "heading-4: Trust (exam)"});
}

TEST_CASE("the window draws the columns of a table that it has room for, and what is to be looked at below") {
    reports::Items items{
        .table = {.id = "questions",
                  .columns = {{.head = "Question", .kind = reports::ColumnKind::prose},
                              {.head = "Efficiency", .room = reports::Room::wide},
                              {.head = "Asked", .room = reports::Room::medium}},
                  .rows = {{{.words = {{.text = "Why?"}}}, {.words = {{.text = "58"}}}, {.words = {{.text = "12"}}}}}},
        .items = {{.id = "why",
                   .text = {},
                   .figures = {},
                   .heading = {{.text = "1. Why?"}},
                   .note = {},
                   .bars = {.id = "answers", .rows = {}},
                   .warnings = {"Too hard."}}},
        .barsTitle = "Answers",
        .warningsTitle = "To look at"};
    const std::vector<std::string> told = toldOf({{std::move(items)}});
    CHECK(told == std::vector<std::string>{"text-1: only A; only B", "questions-2-row-1: Why? · 12",
                                           "heading-3: To look at", "text-4: 1. Why? — Too hard."});
}

TEST_CASE("the window draws a sentence with its share below, and a dimension by its own name") {
    const std::vector<std::string> told =
        toldOf({{reports::Bars{
                    .id = "choices",
                    .rows = {{.label = "Say it", .figures = "3 of 4", .bar = {.percent = 75}, .lead = "At the door"}},
                    .prose = true}},
                {reports::Bars{.id = "dimensions",
                               .rows = {{.label = "Trust",
                                         .figures = "20 of 40",
                                         .bar = {.percent = 50, .dimension = scenario::Dimension::trust}}}}}});
    CHECK(told == std::vector<std::string>{"text-1: only A; only B", "text-3: At the door — Say it",
                                           "choices-2-row-1: 3 of 4 ", "dimension-trust: Trust 20 of 40"});
}

}  // namespace fourfold::ui
