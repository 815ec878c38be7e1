#pragma once

#include <string>

#include "ui/screens/results.hpp"

namespace fourfold::ui {

// The table of the results: a head whose columns sort, and the visible rows.
[[nodiscard]] Intent drawRows(Page& page, Rect body, const ResultsView& view);

// The result of an attempt in a word.
[[nodiscard]] std::string_view outcomeWord(const Page& page, records::AttemptState state, bool hasScore, bool passed,
                                           bool redLine);

// 12,345
[[nodiscard]] std::string grouped(std::size_t number);

}  // namespace fourfold::ui
