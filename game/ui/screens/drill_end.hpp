#pragma once

#include "ui/screens/drill.hpp"

namespace fourfold::ui {

// When a mistake comes back, or that it does not.
[[nodiscard]] std::string comebackText(const Page& page, const drill::Verdict& verdict);

// The end of a session, or a deck without anything due.
[[nodiscard]] Intent drawDrillEnd(Page& page, const DrillView& view);

}  // namespace fourfold::ui
