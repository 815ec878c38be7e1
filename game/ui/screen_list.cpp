#include "ui/screen_list.hpp"

#include <algorithm>
#include <array>

#include "ui/screens/attempt.hpp"
#include "ui/screens/briefing.hpp"
#include "ui/screens/debrief.hpp"
#include "ui/screens/drill.hpp"
#include "ui/screens/help.hpp"
#include "ui/screens/play.hpp"
#include "ui/screens/quiz.hpp"
#include "ui/screens/quiz_result.hpp"
#include "ui/screens/quiz_stage.hpp"
#include "ui/screens/quiz_start.hpp"
#include "ui/screens/report.hpp"
#include "ui/screens/results.hpp"
#include "ui/screens/settings.hpp"
#include "ui/screens/who.hpp"
#include "ui/sentences.hpp"

namespace fourfold::ui {
namespace {

Sentences sentences(const Page& page) { return {page.strings, page.language}; }

std::string fileNotice(const Page& page, const desk::PlayDesk& plays) {
    return textOf(plays.notice(), page.strings, page.language);
}

Intent showHome(Page& page, const ScreenSource& from) { return drawHome(page, from.pictures, from.home); }

Intent showBriefing(Page& page, const ScreenSource& from) {
    const desk::PlayDesk& plays = from.desks.plays;
    return drawBriefing(page, from.pictures,
                        {.scenario = plays.scenario(),
                         .mode = plays.mode(),
                         .notice = fileNotice(page, plays),
                         .person = from.desks.people.person().name,
                         .asks = plays.asksToStart()});
}

Intent showPlay(Page& page, const ScreenSource& from) {
    const desk::PlayDesk& plays = from.desks.plays;
    const desk::OngoingPlay& ongoing = *plays.play();
    const engine::Play& play = ongoing.play();
    PlayView view{.play = play,
                  .place = ongoing.place(),
                  .stage = ongoing.stage(),
                  .conversation = ongoing.conversation(),
                  .sheet = from.sheet,
                  .most = {},
                  .told = {},
                  .canGoForward = ongoing.canGoForward(),
                  .newNotes = ongoing.newNotes(),
                  .notice = fileNotice(page, plays),
                  .fault = sentences(page).ofPlay(ongoing.fault())};
    if (!play.steps().empty()) view.told = play.steps().size() - 1;
    const auto solved = plays.solved();
    if (solved && solved->solution.exact()) view.most = solved->solution.most();
    return drawPlay(page, from.pictures, view);
}

Intent showDebrief(Page& page, const ScreenSource& from) {
    const desk::PlayDesk& plays = from.desks.plays;
    const auto solved = plays.solved();
    const bool solvable = !solved || solved->solution.exact();
    return drawDebrief(page, {plays.play()->play(), plays.review(), solvable, from.desks.library->catalogue});
}

Intent showDrill(Page& page, const ScreenSource& from) {
    const desk::DrillPlay& drill = *from.desks.drills.drill();
    return drawDrill(page, from.pictures,
                     {.agenda = drill.agenda(),
                      .round = drill.round(),
                      .conversation = drill.conversation(),
                      .catalogue = from.desks.library->catalogue,
                      .sheet = from.sheet,
                      .waiting = drill.waiting(),
                      .solvable = from.desks.drills.isSolvable(),
                      .fault = sentences(page).ofDeck(from.desks.people.deck())});
}

std::string quizFault(const Page& page, const desk::Desks& desks) {
    return sentences(page).ofQuiz(desks.quizzes, desks.people.deck());
}

QuizView quizView(const Page& page, const ScreenSource& from) {
    const desk::QuizDesk& quizzes = from.desks.quizzes;
    return {.quiz = *quizzes.quiz(),
            .catalogue = from.desks.library->catalogue,
            .scenario = quizzes.scenario(),
            .sheet = from.sheet,
            .person = quizzes.person().name,
            .fault = quizFault(page, from.desks)};
}

Intent showQuizStart(Page& page, const ScreenSource& from) {
    return drawQuizStart(page, {from.desks.quizzes, quizFault(page, from.desks)});
}

Intent showQuiz(Page& page, const ScreenSource& from) { return drawQuiz(page, from.pictures, quizView(page, from)); }

Intent showQuizStage(Page& page, const ScreenSource& from) {
    return drawQuizStage(page, from.pictures, quizView(page, from));
}

Intent showQuizResult(Page& page, const ScreenSource& from) {
    return drawQuizResult(page, quizView(page, from), from.desks.quizzes);
}

Intent showSettings(Page& page, const ScreenSource& from) {
    return drawSettings(page, {from.settings, sentences(page).ofSettings(from.settingsFault)});
}

Intent showHelp(Page& page, const ScreenSource&) { return drawHelp(page); }

Intent showWho(Page& page, const ScreenSource& from) {
    const desk::PeopleDesk& people = from.desks.people;
    return drawWho(page, {people.known(), people.person(), sentences(page).ofPlays(people)});
}

std::string resultsFault(const Page& page, const desk::ResultsDesk::State& state) {
    return state.fault ? sentences(page).ofStore(*state.fault) : std::string();
}

Intent showResults(Page& page, const ScreenSource& from) {
    const desk::ResultsDesk& results = from.desks.results;
    const desk::ResultsDesk::State state = results.state();
    return drawResults(page, {state, results.query(), results.since(), results.picker(), resultsFault(page, state)});
}

Intent showAttempt(Page& page, const ScreenSource& from) {
    const desk::ResultsDesk::State state = from.desks.results.state();
    return drawAttempt(page, {state, from.desks.library->catalogue, resultsFault(page, state)});
}

Intent showReport(Page& page, const ScreenSource& from) {
    const desk::ResultsDesk& results = from.desks.results;
    const desk::ResultsDesk::State state = results.state();
    ShownReport& shown = from.report;
    const bool isStale = state.report && (state.report != shown.report || shown.language != page.language);
    const reports::Phrases phrases(page.strings, page.language);
    if (isStale) shown = {state.report, page.language, reports::documentOf(*state.report, phrases)};
    const bool isReady = state.report && state.report->request.topic == results.topic();
    const bool knowsTrainee = results.query().filter.person.has_value();
    const reports::Document* document = isReady ? &shown.document : nullptr;
    return drawReport(page, {state, document, results.topic(), knowsTrainee, resultsFault(page, state)});
}

constexpr std::array screens{
    Screen{ScreenId::home, "home", showHome},
    Screen{ScreenId::briefing, "briefing", showBriefing},
    Screen{ScreenId::play, "play", showPlay},
    Screen{ScreenId::debrief, "debrief", showDebrief},
    Screen{ScreenId::drill, "drill", showDrill},
    Screen{ScreenId::quizStart, "quiz-start", showQuizStart},
    Screen{ScreenId::quiz, "quiz", showQuiz},
    Screen{ScreenId::quizReview, "quiz-review", showQuiz},
    Screen{ScreenId::quizStage, "quiz-stage", showQuizStage},
    Screen{ScreenId::quizResult, "quiz-result", showQuizResult},
    Screen{ScreenId::settings, "settings", showSettings},
    Screen{ScreenId::help, "help", showHelp},
    Screen{ScreenId::who, "who", showWho},
    Screen{ScreenId::results, "results", showResults},
    Screen{ScreenId::attempt, "attempt", showAttempt},
    Screen{ScreenId::report, "report", showReport},
};

constexpr bool areInOrder() {
    for (std::size_t i = 0; i < screens.size(); ++i) {
        if (static_cast<std::size_t>(screens[i].id) != i) return false;
    }
    return true;
}
static_assert(areInOrder(), "the list has the screens in the order of ScreenId");

}  // namespace

const Screen& screenOf(ScreenId id) { return screens.at(static_cast<std::size_t>(id)); }

}  // namespace fourfold::ui
