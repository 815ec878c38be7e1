#pragma once

#include "coach/decision.hpp"
#include "scenario/catalogue.hpp"
#include "ui/page.hpp"
#include "ui/widgets/column.hpp"

namespace fourfold::ui {

struct Decision {
    const scenario::Scenario& scenario;
    const scenario::Catalogue& catalogue;
    const coach::ReviewedMove& move;
    std::size_t number = 1;  // from 1
};

// A look back on a decision: its label and cost, the choice taken, the best choice and where it would have led, why,
// and the golden rule.
void drawDecision(Page& page, const Decision& decision, Column& column);

}  // namespace fourfold::ui
