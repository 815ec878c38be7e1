#pragma once

#include <string>

#include "scenario/catalogue.hpp"
#include "ui/intent.hpp"
#include "ui/page.hpp"
#include "desk/results_desk.hpp"

namespace fourfold::ui {

struct AttemptView {
    const desk::ResultsDesk::State& state;
    const scenario::Catalogue& catalogue;
    std::string fault;  // why it could not be read; empty: no error so far
};

// One attempt of the results: who, what, when, and the result; then each decision with its cost, or each question with
// its answer; and all moves with their times.
[[nodiscard]] Intent drawAttempt(Page& page, const AttemptView& view);

}  // namespace fourfold::ui
