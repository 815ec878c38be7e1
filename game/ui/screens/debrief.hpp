#pragma once

#include "coach/review.hpp"
#include "engine/play.hpp"
#include "scenario/catalogue.hpp"
#include "ui/intent.hpp"
#include "ui/page.hpp"

namespace fourfold::ui {

struct DebriefView {
    const engine::Play& play;               // ended
    const coach::Review* review = nullptr;  // null while the scenario is being solved, or when it cannot be
    bool solvable = true;
    const scenario::Catalogue& catalogue;
};

// A look back on the play: the score, the dimensions beside the best play, the two yardsticks, where the effort went,
// and every decision with what it cost and why.
[[nodiscard]] Intent drawDebrief(Page& page, const DebriefView& view);

}  // namespace fourfold::ui
