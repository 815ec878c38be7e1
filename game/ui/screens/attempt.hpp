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
    std::string fault;  // why it could not be read; empty: it could, or is being read
};

// One attempt of the results: who, what, when and how it came out; then each decision with what it cost, or each
// question with what was answered; and all moves with their times.
[[nodiscard]] Intent drawAttempt(Page& page, const AttemptView& view);

}  // namespace fourfold::ui
