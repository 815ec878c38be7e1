#include "ui/navigator.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "core/overloaded.hpp"
#include "ui/screens/briefing.hpp"
#include "ui/screens/debrief.hpp"
#include "ui/screens/drill.hpp"
#include "ui/screens/help.hpp"
#include "ui/screens/play.hpp"
#include "ui/screens/settings.hpp"
#include "ui/screens/who.hpp"
#include "ui/widgets/remark.hpp"

namespace fourfold::ui {
namespace {

using platform::SoundId;

bool needsScenarios(const Intent& intent) {
    return std::holds_alternative<intent::OpenScenario>(intent) || std::holds_alternative<intent::Resume>(intent) ||
           std::holds_alternative<intent::OpenDrill>(intent);
}

}  // namespace

Navigator::Navigator(Services services, records::Settings settings, core::Language language,
                     std::vector<std::string> notices)
    : m_services(std::move(services)), m_store(m_services.attempts, settings.person.id), m_settings(settings), m_language(language),
      m_notices(std::move(notices)), m_results(m_services.results, m_services.ready),
      m_deck(m_services.attempts, settings.person.id),
      m_desk({.attempts = m_services.attempts, .solver = m_services.solver, .seed = m_services.seed,
              .files = m_services.quizFiles, .ready = m_services.ready}) {
    m_home.loading = true;
}

Intent Navigator::draw(Page& page) {
    if (page.input.command || page.input.click) m_remark.clear();
    Intent intent = drawScreen(page);
    if (!m_remark.empty()) drawRemark(page, m_remark);
    if (const auto pause = m_desk.nextTick()) page.wakeIn(std::chrono::duration<float>(*pause).count());
    if (wants(intent)) return intent;
    if (page.take(Command::language)) return intent::SwitchLanguage{};
    if (page.take(Command::help)) {
        return screen() == ScreenId::help ? Intent{intent::Back{}} : Intent{intent::OpenHelp{}};
    }
    records::Settings changed = m_settings;
    if (page.take(Command::fullScreen)) changed.fullScreen = !changed.fullScreen;
    if (page.take(Command::mute)) changed.mute = !changed.mute;
    if (changed != m_settings) return intent::Change{changed};
    return intent;
}

Intent Navigator::drawScreen(Page& page) {
    switch (screen()) {
        case ScreenId::home: return drawHome(page, m_services.pictures, m_home);
        case ScreenId::briefing: return drawBriefing(page, m_services.pictures, {m_rules->scenario(), m_mode, textOf(m_fileNotice, m_services.strings, m_language)});
        case ScreenId::play: return drawPlayScreen(page);
        case ScreenId::debrief: {
            const auto solved = m_services.solver.result(m_play->rules().get());
            const bool solvable = !solved || solved->solution.exact();
            return drawDebrief(page, {m_play->play(), m_review ? &*m_review : nullptr, solvable, m_library->catalogue});
        }
        case ScreenId::drill: return drawDrillScreen(page);
        case ScreenId::quizStart:
        case ScreenId::quiz:
        case ScreenId::quizStage:
        case ScreenId::quizResult: return drawQuizScreen(page);
        case ScreenId::settings: return drawSettings(page, {m_settings, settingsMessage()});
        case ScreenId::help: return drawHelp(page);
        case ScreenId::results:
        case ScreenId::attempt:
        case ScreenId::report: return drawResultsScreen(page);
        case ScreenId::who: return drawWho(page, {m_people, m_settings.person, storeMessage()});
    }
    return {};
}

Intent Navigator::drawPlayScreen(Page& page) {
    const engine::Play& play = m_play->play();
    const std::size_t known = m_play->notesKnown();
    PlayView view{.play = play,
                  .place = m_play->place(),
                  .stage = m_play->stage(),
                  .conversation = m_play->conversation(),
                  .sheet = m_sheet,
                  .most = {},
                  .told = {},
                  .canGoForward = m_play->canGoForward(),
                  .newNotes = known - std::min(m_notesSeen, known),
                  .notice = textOf(m_fileNotice, m_services.strings, m_language),
                  .fault = message(m_play->fault())};
    if (!play.steps().empty()) view.told = play.steps().size() - 1;
    const auto solved = m_services.solver.result(m_play->rules().get());
    if (solved && solved->solution.exact()) view.most = solved->solution.most();
    return drawPlay(page, m_services.pictures, view);
}

Intent Navigator::drawDrillScreen(Page& page) {
    const drill::Round& round = m_drill->round();
    DrillView view{.agenda = m_drill->agenda(),
                   .round = round,
                   .conversation = m_drill->conversation(),
                   .catalogue = m_library->catalogue,
                   .sheet = m_sheet,
                   .waiting = m_drill->waiting(),
                   .solvable = true,
                   .fault = deckMessage()};
    if (!round.done()) {
        const auto solved = m_services.solver.result(round.lesson().situation()->rules.get());
        view.solvable = !solved || solved->solution.exact();
    }
    return drawDrill(page, m_services.pictures, view);
}

bool Navigator::apply(const Intent& intent) {
    if (!wants(intent)) return false;
    if (loading() && needsScenarios(intent)) {
        m_awaiting = intent;
        return false;
    }
    std::visit(core::Overloaded{
                   [](std::monostate) {},
                   [&](intent::Quit) { m_quitting = true; },
                   [&](intent::GoHome) { goHome(); },
                   [&](intent::Back) { back(); },
                   [&](const intent::OpenScenario& open) { openScenario(open.id); },
                   [&](intent::Resume) { resume(); },
                   [&](intent::SetMode set) { m_mode = set.mode; sound(SoundId::tap); },
                   [&](intent::Start begin) { start(begin.mode, m_services.seed(), {}); },
                   [&](intent::OpenSettings) { go(ScreenId::settings); },
                   [&](intent::OpenHelp) { go(ScreenId::help); },
                   [&](intent::SwitchLanguage) { switchLanguage(); },
                   [&](const intent::Change& wanted) { change(wanted.settings); },
                   [&](intent::GoOn) { said().goOn(m_language); },
                   [&](intent::Choose chosen) {
                       if (quizOnStage()) return answerOnStage(chosen.choice);
                       drilling() ? answerDrill(chosen.choice) : choose(chosen.choice);
                   },
                   [&](intent::RollBack) {
                       if (m_play->rollBack()) sound(SoundId::page);
                       m_review.reset();
                       m_sheet = Sheet::none;
                       followFile();  // what was over may go on in a newer version
                   },
                   [&](intent::Forward) {
                       if (m_play->forward()) sound(SoundId::page);
                       m_sheet = Sheet::none;
                       settleEnd();
                   },
                   [&](intent::Open open) {
                       m_sheet = open.sheet;
                       if (open.sheet == Sheet::notebook && m_play) m_notesSeen = m_play->notesKnown();
                       sound(SoundId::tap);
                   },
                   [&](intent::ShowDebrief) {
                       if (quizOnStage()) return back();
                       settleEnd();
                       go(ScreenId::debrief);
                   },
                   [&](intent::TryFrom from) {
                       const engine::Play& played = m_play->play();
                       start(engine::Mode::practice, played.seed(), desk::choiceIds(played, from.step));
                   },
                   [&](intent::OpenDrill) { openDrill(); },
                   [&](intent::NextDrill) { nextDrill(); },
                   [&](intent::OpenWho) { openWho(); },
                   [&](const intent::Results& wanted) { applyResults(wanted.request); },
                   [&](const intent::SetPerson& chosen) { setPerson(chosen.person); },
                   [&](const intent::Quiz& quiz) { applyQuiz(quiz.request); },
                   [&](intent::PlayAgain) { start(m_play->play().mode(), m_services.seed(), {}); },
               },
               intent);
    return true;
}

void Navigator::go(ScreenId screen) {
    m_screens.push_back(screen);
    sound(SoundId::tap);
}

void Navigator::back() {
    if (m_screens.size() > 1) m_screens.pop_back();
    leaveResults();
    if (screen() == ScreenId::home) {
        m_desk.close();
        refreshHome();
    }
    sound(SoundId::tap);
}

void Navigator::goHome() {
    m_play.reset();  // lets go of its file, so that it can be offered again
    m_drill.reset();
    m_desk.close();
    m_sheet = Sheet::none;
    m_review.reset();
    m_screens = {ScreenId::home};
    leaveResults();
    refreshHome();
    sound(SoundId::tap);
}

bool Navigator::isOpen(ScreenId wanted) const { return std::ranges::find(m_screens, wanted) != m_screens.end(); }

void Navigator::change(const records::Settings& settings) {
    m_settings = settings;
    m_settings.clamp();
    if (m_settings.language && m_services.chinese) m_language = *m_settings.language;
    m_settingsFault = records::saveSettings(m_settings, m_services.settingsFile);
    refreshHome();
    if (isOpen(ScreenId::results) && m_query.language != m_language) {
        m_query.language = m_language;  // titles sort otherwise
        m_results.select(m_query);
    }
    sound(SoundId::tap);
}

void Navigator::switchLanguage() {
    if (!m_services.chinese) {
        m_remark = m_services.strings.get("window.no_chinese_font", m_language);
        return;
    }
    records::Settings changed = m_settings;
    changed.language = core::other(m_language);
    change(changed);
}

scenario::Weights Navigator::traditional() const {
    const scenario::Method* method = m_library->catalogue.method(scenario::traditionalMethod);
    return method != nullptr ? method->weights : scenario::Weights{10, 20, 30, 40};
}

void Navigator::sound(SoundId id, bool speech) {
    if (m_settings.mute) return;
    m_services.sounds.play(id, speech ? m_settings.musicVolume : m_settings.effectsVolume);
}

std::string Navigator::message(const records::SaveFault* fault) const {
    if (fault == nullptr) return {};
    return m_services.strings.format(fault->key(), m_language, fmt::arg("path", fault->path.string()),
                                     fmt::arg("reason", fault->reason()));
}

std::string Navigator::storeMessage() const {
    const std::optional<records::SaveFault> fault = m_store.fault();
    if (!fault || fault->kind == records::SaveFault::Kind::noHome) return {};
    return storeSentence(*fault);
}

std::string Navigator::storeSentence(const records::SaveFault& fault) const {
    return m_services.strings.format(fault.storeKey(), m_language, fmt::arg("path", fault.path.string()),
                                     fmt::arg("reason", fault.reason()));
}

std::string Navigator::settingsMessage() const {
    if (!m_settingsFault) return {};
    return m_services.strings.format(m_settingsFault->settingsKey(), m_language,
                                     fmt::arg("path", m_settingsFault->path.string()),
                                     fmt::arg("reason", m_settingsFault->reason()));
}

std::string Navigator::deckMessage() const {
    const records::SaveFault* fault = m_deck.fault();
    if (fault == nullptr) return {};
    return m_services.strings.format("drill.not_kept", m_language, fmt::arg("why", storeSentence(*fault)));
}

std::string_view Navigator::screenName() const {
    switch (screen()) {
        case ScreenId::home: return "home";
        case ScreenId::briefing: return "briefing";
        case ScreenId::play: return "play";
        case ScreenId::debrief: return "debrief";
        case ScreenId::drill: return "drill";
        case ScreenId::quizStart: return "quiz-start";
        case ScreenId::quiz: return m_desk.quiz()->isReview() ? "quiz-review" : "quiz";
        case ScreenId::quizStage: return "quiz-stage";
        case ScreenId::quizResult: return "quiz-result";
        case ScreenId::settings: return "settings";
        case ScreenId::help: return "help";
        case ScreenId::who: return "who";
        case ScreenId::results: return "results";
        case ScreenId::attempt: return "attempt";
        case ScreenId::report: return "report";
    }
    return "home";
}

}  // namespace fourfold::ui
