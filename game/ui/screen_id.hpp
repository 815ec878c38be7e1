#pragma once

namespace fourfold::ui {

// The screens; screen_list.cpp has what belongs to each.
enum class ScreenId {
    home,
    briefing,
    play,
    debrief,
    drill,
    quizStart,
    quiz,
    quizReview,
    quizStage,
    quizResult,
    settings,
    help,
    who,
    results,
    attempt,
    report
};

}  // namespace fourfold::ui
