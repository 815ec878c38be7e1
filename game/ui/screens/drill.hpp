#pragma once

#include <string>

#include "drill/round.hpp"
#include "scenario/catalogue.hpp"
#include "desk/conversation.hpp"
#include "ui/intent.hpp"
#include "ui/page.hpp"
#include "ui/pictures.hpp"

namespace fourfold::ui {

struct DrillView {
    const drill::Agenda& agenda;  // from the beginning of the session
    const drill::Round& round;
    const desk::Conversation& conversation;
    const scenario::Catalogue& catalogue;
    Sheet sheet = Sheet::none;
    bool waiting = false;  // an answer was given, and its scenario is being solved
    bool solvable = true;  // false: the present lesson cannot be judged
    std::string fault;     // why the deck is not being kept; empty: it is
};

// The mistakes that are due, one situation after another on the stage, with the notebook beside it. Each answer is
// judged at once. The results come at the end. When nothing is due, it says when the next mistake is.
[[nodiscard]] Intent drawDrill(Page& page, Pictures& pictures, const DrillView& view);

}  // namespace fourfold::ui
