#include "ui/screens/quiz_stage.hpp"

#include "desk/performance.hpp"
#include "ui/screens/play_sheets.hpp"
#include "ui/screens/quiz_bar.hpp"
#include "ui/screens/stage_with_notes.hpp"
#include "ui/widgets/notice.hpp"

namespace fourfold::ui {
namespace {

// The keys that work wherever the focus is.
Intent stageKeys(Page& page) {
    if (page.take(Command::notebook)) return intent::Open{Sheet::notebook};
    if (page.take(Command::chart)) return intent::Open{Sheet::chart};
    if (page.take(Command::log)) return intent::Open{Sheet::log};
    if (page.take(Command::menu) || page.take(Command::back)) return asks(desk::quizzing::LeaveStage{});
    return {};
}

}  // namespace

Intent drawQuizStage(Page& page, Pictures& pictures, const QuizView& view) {
    const desk::QuizStage& stage = *view.quiz.stage();
    const PlayView play{.play = stage.play(),
                        .place = placeOf(stage.play(), stage.conversation()),
                        .stage = stageOf(stage.play(), stage.conversation()),
                        .conversation = stage.conversation(),
                        .sheet = view.sheet,
                        .most = {},
                        .told = {},
                        .canGoForward = false,
                        .newNotes = 0,
                        .notice = {},
                        .fault = view.fault,
                        .onward = "quiz_window.to_question"};
    page.setCovered(view.sheet != Sheet::none);
    Rect rest = page.area;
    const Rect bar = rest.cutTop(page.theme.row(58));
    const Notice fault(page, rest, "quiz-fault", view.fault);
    const Notice warning(page, rest, "time-warning", timeWarning(page, view));
    Intent result = drawStageWithNotes(page, pictures, play, std::to_string(view.quiz.at() + 1), rest);
    fault.draw();
    warning.draw();
    const Intent barIntent = drawQuizBar(page, view, bar, asks(desk::quizzing::LeaveStage{}), true);
    if (wants(barIntent)) result = barIntent;
    if (!wants(result)) result = stageKeys(page);
    const bool speaking = !stage.conversation().done(page.language);
    if (!wants(result) && speaking && (page.takeClick() || page.take(Command::activate))) result = intent::GoOn{};
    page.setCovered(false);
    if (view.sheet != Sheet::none) result = drawPlaySheet(page, pictures, play);
    return result;
}

}  // namespace fourfold::ui
