#pragma once

#include "engine/play.hpp"
#include "scenario/scenario.hpp"
#include "ui/intent.hpp"
#include "ui/page.hpp"
#include "ui/pictures.hpp"

namespace fourfold::ui {

struct BriefingView {
    const scenario::Scenario& scenario;
    engine::Mode mode = engine::Mode::practice;  // the present choice
    std::string notice{};                        // a message about the scenario's file; empty: none
    std::string person{};                        // under whose name an exam is kept; empty: nobody's
    bool asks = false;                           // whether an exam shall begin
};

// The situation, the goal, the persons, what is scored, and the choice between practice and exam.
[[nodiscard]] Intent drawBriefing(Page& page, Pictures& pictures, const BriefingView& view);

}  // namespace fourfold::ui
