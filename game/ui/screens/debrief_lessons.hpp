#pragma once

#include "ui/screens/debrief.hpp"
#include "ui/widgets/column.hpp"

namespace fourfold::ui {

// What would have saved a failed play, or helped one that passed: a card above the decisions, with a button that goes
// back there.
[[nodiscard]] Intent drawRecovery(Page& page, const DebriefView& view, Column& column);

// The golden rules that were kept and broken, with the decisions that did so.
void drawGoldenRules(Page& page, const DebriefView& view, Column& column);

// Where the best choice of a decision would have led: the next few choices, and the ending.
void drawOutlook(Page& page, const scenario::Scenario& scenario, const coach::Outlook& outlook, Column& column,
                 const std::string& id);

}  // namespace fourfold::ui
