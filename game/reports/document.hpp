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
// these blocks, each as well as it can, and know nothing else of a report. Texts of somebody's, such as names, stand on
// one line here and hold no control characters.
namespace fourfold::reports {

enum class Tone { plain, note, good, bad };

// A piece of a line. Somebody's text is isolated, so that its direction does not turn what stands around it.
struct Span {
    std::string text;
    bool faint = false;
    bool isolated = false;
};
using Words = std::vector<Span>;
[[nodiscard]] std::string joined(const Words& words);

// A level from 2, below the title, to 4.
struct Heading {
    int level = 2;
    Words words;
};

// What a bar stands for, beside a dimension: it picks the colour.
enum class Hue { plain, right, wrong, lost };

// A share as a bar; nothing is an empty one.
struct Bar {
    std::optional<double> percent{};           // 0 to 100
    std::optional<core::Interval> interval{};  // in percent
    Hue hue = Hue::plain;
    std::optional<scenario::Dimension> dimension{};  // whose colour it has
    double width = 100;                              // of its track, in percent of the longest one
};

struct Text {
    std::string text;
    Tone tone = Tone::plain;
    std::optional<Bar> bar{};  // the share that it tells
};

// A few numbers with what they are: where there is room at a glance, as tiles or as a list with a title and a caption;
// else in a sentence, which may be empty where other blocks tell the same.
struct Figures {
    struct Figure {
        std::string value;
        std::string name;
        std::string more{};  // a smaller line
    };
    bool tiles = true;
    std::string title{};
    std::vector<Figure> figures;
    std::string caption{};
    std::string sentence;
};

// What stands before a line: a tick, a cross, or a warning.
enum class Mark { none, right, wrong, warning };

// Shares, one below the other, each with its figures.
struct Bars {
    struct Row {
        std::string label;
        std::string figures;
        Bar bar;
        std::string lead{};  // where the label comes from
        Mark mark = Mark::none;
        Tone tone = Tone::plain;
    };
    std::string id;
    std::vector<Row> rows;
    bool prose = false;     // the labels are sentences, and the figures too
    bool dense = false;     // many of them, that fit side by side
    std::string caption{};  // of the drawing
};

// How much room there must be for a column: a terminal's 80 columns do, a window's, or a page's.
enum class Room { narrow, medium, wide };

enum class ColumnKind { name, text, prose, figure };

struct Column {
    std::string head;
    ColumnKind kind = ColumnKind::figure;
    float weight = 1;  // of the width, where widths are shared out
    Room room = Room::narrow;
    std::string note{};  // below the head
    bool sum = false;    // it sums up the wide columns, and is left out beside them
};

struct Cell {
    Words words;
    std::string note{};  // below it
    Tone tone = Tone::plain;
    Mark mark = Mark::none;  // behind the words
    std::optional<Bar> bar{};
    std::vector<std::string> warnings{};
};

struct Table {
    std::string id;
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;  // each with a cell for every column
    std::string caption{};                // of the columns that need most room
};

// Things with the same figures each, and with bars of their own: a table and its details, or where there is no room for
// it the things one after another, in words.
struct Items {
    std::string title{};  // of the table, and what it leaves out
    std::string note{};
    struct Item {
        std::string id;
        std::string text;     // what it is
        std::string figures;  // a sentence
        Words heading;        // over its bars, where they stand apart
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

// Wholes divided among the four dimensions.
struct Shares {
    struct Whole {
        std::string caption;
        scenario::PerDimension<double> percent{};
    };
    std::string title{};
    std::vector<Whole> wholes;
    scenario::PerDimension<std::string> names;
};

// Dots by two figures: x from 0 to 100, y from -100 to 100. The field is where they should lie.
struct Scatter {
    struct Dot {
        double x = 0;
        double y = 0;
        std::string label{};  // of a dot that stands out
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
        std::optional<std::size_t> before{};  // the dot that it is joined with
    };
    std::string title, caption;
    std::vector<Dot> dots;
};

// Who is told of a block.
enum class Depth {
    all,
    glance,    // who only looks at it, as in the window
    study,     // who reads it, on a page or in the terminal
    appendix,  // who reads the page: what is all drawing, or has a report of its own
};

struct Block;
using Blocks = std::vector<Block>;

enum class Frame { card, warning, columns, whole };

// Blocks that stand together: on a card, side by side in columns,
// or on one sheet of paper. Each part of columns is one.
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
    std::string program;               // whose report it is
    std::vector<std::string> filters;  // what was left out
    std::string made;                  // when
    Blocks blocks;
    std::string notesTitle;
    std::vector<std::string> notes;  // how to read it
};

[[nodiscard]] Document documentOf(const Report& report, const Phrases& phrases);

}  // namespace fourfold::reports
