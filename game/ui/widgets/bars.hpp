#pragma once

#include <string>
#include <string_view>

#include "ui/page.hpp"

namespace fourfold::ui {

// A horizontal bar filled from 0 to 1, that glides when its value changes.
struct Bar {
    std::string id;  // for the motion; empty: no motion
    Rect rect;
    float share = 0;
    Color color;
    Color ground;
    float ghost = -1;  // a mark at that share, such as a value before; below 0: none
};
void bar(Page& page, const Bar& spec);
// The colour of an empty bar, which contrasts with every filling, also in high contrast.
[[nodiscard]] Color trackOf(const Page& page, bool onPaper);

// A row: a coloured sign and name on the left, a value on the right, a bar below.
struct NamedBar {
    std::string id;
    std::string_view name;
    std::string value;
    std::string_view symbol = {};
    float share = 0;
    Color color;
    bool onPaper = true;
    float ghost = -1;
};
[[nodiscard]] float namedBarHeight(const Page& page);
void namedBar(Page& page, const Rect& rect, const NamedBar& spec);

// A meter as a row of pips, the spent ones hollow; a bar when there are too many.
struct Pips {
    std::string id;
    std::string_view name;
    Rect rect;
    int value = 0;
    int most = 1;
    bool onPaper = false;
};
[[nodiscard]] float pipsHeight(const Page& page);
void pips(Page& page, const Pips& spec);

// A small rounded label.
struct Chip {
    std::string_view text;
    Color ground;
    Color color;
    std::string_view symbol = {};
};
[[nodiscard]] Vec chipSize(Page& page, const Chip& spec);
void chip(Page& page, Vec at, const Chip& spec);

}  // namespace fourfold::ui
