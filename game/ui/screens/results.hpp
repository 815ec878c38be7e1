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

// Every attempt of the store in a table that can be filtered and sorted. Each attempt can be opened.
[[nodiscard]] Intent drawResults(Page& page, const ResultsView& view);

// A progress bar, which appears when the work takes longer than half a second. Returns the height that was drawn.
float drawProgress(Page& page, const Rect& at, const desk::ResultsDesk::State& state);

}  // namespace fourfold::ui
