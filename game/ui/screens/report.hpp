#pragma once

#include <string>

#include "desk/results_desk.hpp"
#include "reports/document.hpp"
#include "ui/intent.hpp"
#include "ui/page.hpp"

namespace fourfold::ui {

struct ReportView {
    const desk::ResultsDesk::State& state;
    const reports::Document* document = nullptr;  // null while it is being made
    reports::Topic topic = reports::Topic::course;
    bool knowsTrainee = false;  // whether the filter selects a single person
    std::string fault;          // why it could not be made; empty: no error so far
};

// A summary of the results by class, trainee, question or decision, and buttons to save it.
[[nodiscard]] Intent drawReport(Page& page, const ReportView& view);

}  // namespace fourfold::ui
