#pragma once

#include <string>

#include "ui/intent.hpp"
#include "ui/page.hpp"
#include "desk/results_desk.hpp"

namespace fourfold::ui {

struct ResultsView {
    const desk::ResultsDesk::State& state;
    const desk::ResultsDesk::Query& query;
    desk::ResultsSince since = desk::ResultsSince::ever;
    desk::ResultsPicker picker = desk::ResultsPicker::none;
    std::string fault;  // why the store could not be read; empty: it could
};

// Every attempt of the store in a table: to be narrowed down, sorted, and looked into.
[[nodiscard]] Intent drawResults(Page& page, const ResultsView& view);

// The bar of something that takes longer than half a second,
// from when it does; nothing before. `height` of what it drew.
float drawProgress(Page& page, const Rect& at, const desk::ResultsDesk::State& state);

}  // namespace fourfold::ui
