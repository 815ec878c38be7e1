#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/play.hpp"
#include "desk/conversation.hpp"
#include "ui/intent.hpp"

namespace fourfold::ui {

// What the screen of a play is drawn from.
struct PlayView {
    const engine::Play& play;
    std::optional<scenario::PlaceId> place;  // of the present line
    std::optional<scenario::StageId> stage;
    const desk::Conversation& conversation;
    Sheet sheet = Sheet::none;
    std::optional<scenario::Points> most;         // M; nothing, and bars without a scale, before the scenario is solved
    std::optional<std::size_t> told;              // the step whose effects are shown now (practice only)
    bool canGoForward = false;                    // after a rollback
    std::size_t newNotes = 0;                     // found since the notebook was last open
    std::string notice;                           // a message about the scenario's file; empty: none
    std::string fault;                            // why the play cannot be saved; empty: it is
    std::string_view onward = "play.to_debrief";  // the text of the button at the end
};

[[nodiscard]] inline bool isExam(const PlayView& view) { return view.play.mode() == engine::Mode::exam; }

}  // namespace fourfold::ui
