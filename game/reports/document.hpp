#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/interval.hpp"
#include "core/language.hpp"
#include "reports/phrases.hpp"
#include "scenario/dimension.hpp"

// A report as a value: all that it says, block by block, in one language. The page, the terminal and the window print
// these blocks, each as well as it can, and know nothing else about the report. Texts that users wrote, such as names,
// are on one line here and hold no control characters.
namespace fourfold::reports {

enum class Tone { plain, note, good, bad };

// A piece of a line. A text that a user wrote is isolated, so that its direction does not change the text around it.
struct Span {
    std::string text;
    bool faint = false;
    bool isolated = false;
};
using Words = std::vector<Span>;
[[nodiscard]] std::string joined(const Words& words);

// The level is 2 (below the title) to 4.
struct Heading {
    int level = 2;
    Words words;
};

// What a bar stands for when it is not a dimension. It picks the colour.
enum class Hue { plain, right, wrong, lost };

// A share drawn as a bar. Without a percentage the bar is empty.
struct Bar {
    std::optional<double> percent{};           // 0 to 100
    std::optional<core::Interval> interval{};  // in percent
    Hue hue = Hue::plain;
    std::optional<scenario::Dimension> dimension{};  // the bar has the colour of this dimension
    double width = 100;                              // of the bar's track, in percent of the longest track
};

struct Text {
    std::string text;
    Tone tone = Tone::plain;
    std::optional<Bar> bar{};  // a bar of the share that the text gives
};

// A few numbers with their names. Where there is room, they are shown as tiles, or as a list with a title and a
// caption. Elsewhere they are a sentence, which may be empty where other blocks say the same.
struct Figures {
    struct Figure {
        std::string value;
        std::string name;
        std::string more{};  // an additional line in smaller letters
    };
    bool tiles = true;
    std::string title{};
    std::vector<Figure> figures;
    std::string caption{};
    std::string sentence;
};

// A sign at a line: a tick, a cross, or a warning.
enum class Mark { none, right, wrong, warning };

// Shares as bars, one below the other, each with its figures.
struct Bars {
    struct Row {
        std::string label;
        std::string figures;
        Bar bar;
        std::string lead{};  // where the label comes from, shown before it
        Mark mark = Mark::none;
        Tone tone = Tone::plain;
    };
    std::string id;
    std::vector<Row> rows;
    bool prose = false;     // labels and figures are sentences
    bool dense = false;     // many short bars that fit side by side
    std::string caption{};  // caption of the drawing
};

// How much room a column needs: 80 columns of a terminal are enough, or it needs a window, or a page.
enum class Room { narrow, medium, wide };

enum class ColumnKind { name, text, prose, figure };

struct Column {
    std::string head;
    ColumnKind kind = ColumnKind::figure;
    float weight = 1;  // its part of the width, where columns share the width
    Room room = Room::narrow;
    std::string note{};  // shown below the head
    bool sum = false;    // sums up the wide columns; left out where they are shown
};

struct Cell {
    Words words;
    std::string note{};  // shown below the words
    Tone tone = Tone::plain;
    Mark mark = Mark::none;  // shown after the words
    std::optional<Bar> bar{};
    std::vector<std::string> warnings{};
};

struct Table {
    std::string id;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;  // each with a cell for every column
    std::string caption{};                // explains the columns that need the most room
};

// Things that have the same figures, and bars of their own. Where there is room they are a table and its details,
// elsewhere one thing after another, in words.
struct Items {
    std::string title{};  // title of the table, with what the table leaves out
    std::string note{};
    struct Item {
        std::string id;
        std::string text;     // what the thing is
        std::string figures;  // a sentence
        Words heading;        // heading above its bars, where the bars have a place of their own
        std::string note;
        Bars bars;
        std::vector<std::string> warnings;
    };
    Table table;  // a row for each item
    std::vector<Item> items;
    std::string barsTitle;
    std::string warningsTitle;
};

// How many scores fell into each band, and the score that passes.
struct Histogram {
    struct Band {
        std::string label;
        int from = 0;
        std::size_t count = 0;
        Hue hue = Hue::plain;
    };
    std::string title;
    std::vector<Band> bands;
    std::optional<int> mark{};
    std::string markText{};
};

// Compares how several wholes are divided among the four dimensions.
struct Shares {
    struct Whole {
        std::string caption;
        scenario::PerDimension<double> percent{};
    };
    std::string title{};
    std::vector<Whole> wholes;
    scenario::PerDimension<std::string> names;
};

// Dots by two figures: x from 0 to 100, y from -100 to 100. The field is the area of good values.
struct Scatter {
    struct Dot {
        double x = 0;
        double y = 0;
        std::string label{};  // set only for a dot that stands out
    };
    std::string title, xTitle, yTitle, caption;
    core::Interval fieldX, fieldY;
    std::vector<Dot> dots;
};

// Scores from 0 to 100, one after another.
struct Timeline {
    struct Dot {
        double score = 0;
        std::string scoreText;
        std::string name;
        bool passed = false;
        std::optional<std::size_t> before{};  // index of the dot that a line joins it with
    };
    std::string title, caption;
    std::vector<Dot> dots;
};

// Which forms of the report show a block.
enum class Depth {
    all,
    glance,    // only forms for a quick look, such as the window
    study,     // forms for reading: the page and the terminal
    appendix,  // only the page: drawings, and parts that have a report of their own
};

struct Block;
using Blocks = std::vector<Block>;

enum class Frame { card, warning, columns, whole };

// Blocks that belong together: on a card, side by side in columns, or on one sheet of paper. With Frame::columns, each
// part is one column.
struct Group {
    Frame frame = Frame::card;
    std::vector<Blocks> parts;
};

struct Block {
    std::variant<Heading, Text, Figures, Bars, Table, Items, Histogram, Shares, Scatter, Timeline, Group> what;
    Depth depth = Depth::all;
};

struct Document {
    core::Language language = core::Language::en;
    std::string title;
    std::string program;               // name of the program that made the report
    std::vector<std::string> filters;  // what the report is limited to
    std::string made;                  // when it was made
    Blocks blocks;
    std::string notesTitle;
    std::vector<std::string> notes;  // how to read the report
};

[[nodiscard]] Document documentOf(const Report& report, const Phrases& phrases);

}  // namespace fourfold::reports
