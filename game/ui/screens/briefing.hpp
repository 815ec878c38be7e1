#pragma once

#include "engine/play.hpp"
#include "scenario/scenario.hpp"
#include "ui/intent.hpp"
#include "ui/page.hpp"
#include "ui/pictures.hpp"

namespace fourfold::ui {

struct BriefingView {
    const scenario::Scenario& scenario;
    engine::Mode mode = engine::Mode::practice;  // as chosen so far
    std::string notice{};                        // what is to be said about the scenario's file; empty: nothing
};

// The situation, the goal, who will be met, what is scored, and practice or exam.
[[nodiscard]] Intent drawBriefing(Page& page, Pictures& pictures, const BriefingView& view);

}  // namespace fourfold::ui
