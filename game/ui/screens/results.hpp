#pragma once

#include <string>

#include "ui/intent.hpp"
#include "ui/page.hpp"
#include "ui/results_desk.hpp"

namespace fourfold::ui {

struct ResultsView {
    const ResultsDesk::State& state;
    const ResultsDesk::Query& query;
    ResultsSince since = ResultsSince::ever;
    ResultsPicker picker = ResultsPicker::none;
    std::string fault;  // why the store could not be read; empty: it could
};

// Every attempt of the store in a table: to be narrowed down, sorted, and looked into.
[[nodiscard]] Intent drawResults(Page& page, const ResultsView& view);

// The bar of something that takes longer than half a second, from when it does; nothing before. `height` of what it drew.
float drawProgress(Page& page, const Rect& at, const ResultsDesk::State& state);

}  // namespace fourfold::ui
