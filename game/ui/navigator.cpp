#include "ui/navigator.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>

#include "core/overloaded.hpp"
#include "ui/widgets/remark.hpp"

namespace fourfold::ui {
namespace {

using platform::SoundId;

bool needsScenarios(const Intent& intent) {
    const auto* drill = std::get_if<intent::Drill>(&intent);
    if (drill != nullptr) return std::holds_alternative<desk::drilling::Begin>(drill->request);
    const auto* play = std::get_if<intent::Play>(&intent);
    return play != nullptr && (std::holds_alternative<desk::playing::Brief>(play->request) ||
                               std::holds_alternative<desk::playing::Resume>(play->request));
}

// The conversation on the stage; null when there is none.
template <class Desks>
auto saidOn(Desks& desks, ScreenId screen) -> decltype(&desks.plays.play()->conversation()) {
    if (screen == ScreenId::play && desks.plays.play() != nullptr) return &desks.plays.play()->conversation();
    if (screen == ScreenId::drill && desks.drills.isAsking()) return &desks.drills.drill()->conversation();
    const bool isQuiz = screen == ScreenId::quizStage && desks.quizzes.quiz() != nullptr;
    return isQuiz && desks.quizzes.quiz()->stage() != nullptr ? &desks.quizzes.quiz()->stage()->conversation()
                                                              : nullptr;
}

}  // namespace

Navigator::Navigator(Services services, desk::Surroundings surroundings, records::Settings settings,
                     core::Language language, std::vector<std::string> notices)
    : m_services(std::move(services)), m_desks(std::move(surroundings), settings.person),
      m_settings(std::move(settings)), m_language(language), m_notices(std::move(notices)) {
    m_home.home.loading = true;
}

void Navigator::setLibrary(desk::Library library) {
    const bool isFirst = !m_desks.library;
    const bool isFirstWhole = library.whole && loading();
    if (isFirst && m_settings.person.id.empty()) keep(m_desks.people.keep());  // named on the command line
    m_desks.setLibrary(std::make_shared<const desk::Library>(std::move(library)));
    refreshHome();
    const std::shared_ptr<const desk::Library> files = m_desks.library;
    if (isFirst) beginWith(*files);
    if (!isFirstWhole) return;
    m_services.pictures.setParts(files->parts);
    if (files->drill) show(m_desks.drills.carryOut(desk::drilling::Begin{}));
    static_cast<void>(apply(std::exchange(m_awaiting, {})));
}

void Navigator::beginWith(const desk::Library& library) {
    if (library.briefed) show(m_desks.plays.carryOut(desk::playing::BriefNamed{}, m_language));
    if (!library.quiz) return;
    keep(m_desks.people.keep());
    show(m_desks.quizzes.carryOut(desk::quizzing::OpenBank{library.quiz->path}, m_language));
    m_desks.quizzes.carryOut(desk::quizzing::SetMode{library.quiz->mode}, m_language);
}

Intent Navigator::draw(Page& page) {
    if (page.input.command || page.input.click) m_remark.clear();
    Intent intent = screenOf(screen()).draw(page, {.pictures = m_services.pictures,
                                                   .desks = m_desks,
                                                   .home = m_home,
                                                   .settings = m_settings,
                                                   .settingsFault = m_settingsFault,
                                                   .sheet = m_sheet,
                                                   .report = m_report});
    if (!m_remark.empty()) drawRemark(page, m_remark);
    if (const auto pause = m_desks.quizzes.nextTick()) page.wakeIn(std::chrono::duration<float>(*pause).count());
    if (wants(intent)) return intent;
    if (page.take(Command::language)) return intent::SwitchLanguage{};
    if (page.take(Command::help)) {
        return screen() == ScreenId::help ? Intent{intent::Back{}} : Intent{intent::Show{ScreenId::help}};
    }
    records::Settings changed = m_settings;
    if (page.take(Command::fullScreen)) changed.fullScreen = !changed.fullScreen;
    if (page.take(Command::mute)) changed.mute = !changed.mute;
    if (changed != m_settings) return intent::Change{changed};
    return intent;
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
                   [&](intent::Show wanted) { go(wanted.screen); },
                   [&](intent::SwitchLanguage) { switchLanguage(); },
                   [&](const intent::Change& wanted) { change(wanted.settings); },
                   [&](intent::GoOn) {
                       if (desk::Conversation* said = saidOn(m_desks, screen())) said->goOn(m_language);
                   },
                   [&](intent::Choose chosen) { choose(chosen.choice); },
                   [&](intent::Open open) {
                       m_sheet = open.sheet;
                       if (open.sheet == Sheet::notebook)
                           m_desks.plays.carryOut(desk::playing::ReadNotes{}, m_language);
                       sound(SoundId::tap);
                   },
                   [&](intent::ShowDebrief) { screen() == ScreenId::quizStage ? back() : go(ScreenId::debrief); },
                   [&](intent::OpenWho) {
                       m_desks.people.lookUp();
                       go(ScreenId::who);
                   },
                   [&](const intent::SetPerson& chosen) { setPerson(chosen.person); },
                   [&](const intent::Play& play) { show(m_desks.plays.carryOut(play.request, m_language)); },
                   [&](const intent::Drill& drill) { show(m_desks.drills.carryOut(drill.request)); },
                   [&](const intent::Quiz& quiz) {
                       const desk::QuizAnswer answer = m_desks.quizzes.carryOut(quiz.request, m_language);
                       if (std::holds_alternative<desk::quizzing::Over>(answer)) sound(SoundId::tap);
                       show(answer);
                   },
                   [&](const intent::Results& wanted) { show(m_desks.results.carryOut(wanted.request, m_language)); },
               },
               intent);
    return true;
}

void Navigator::choose(scenario::ChoiceId choice) {
    if (screen() == ScreenId::quizStage)
        return show(m_desks.quizzes.carryOut(desk::quizzing::Choose{choice}, m_language));
    if (screen() == ScreenId::drill) return show(m_desks.drills.carryOut(desk::drilling::Choose{choice}));
    show(m_desks.plays.carryOut(desk::playing::Choose{choice}, m_language));
}

void Navigator::tick(float seconds, bool skipping) {
    m_desks.plays.tick();
    show(m_desks.drills.tick());
    show(m_desks.quizzes.tick());
    desk::Conversation* const said = saidOn(m_desks, screen());
    if (said == nullptr || m_sheet != Sheet::none) return;
    if (skipping) said->finish();
    const StageVoice::Heard heard = m_voice.tick(*said, seconds, m_settings.textSpeed, m_language);
    if (heard.speech) sound(SoundId::speech, true);
    if (!heard.ending || screen() != ScreenId::play) return;
    const bool isLost = m_desks.plays.play()->play().now().ending()->result == scenario::Result::lost;
    sound(isLost ? SoundId::lost : SoundId::won);
}

bool Navigator::isOpen(ScreenId wanted) const { return std::ranges::find(m_screens, wanted) != m_screens.end(); }

bool Navigator::writing() const {
    const desk::Conversation* said = saidOn(m_desks, screen());
    return said != nullptr && m_sheet == Sheet::none && said->writing(m_language);
}

void Navigator::go(ScreenId screen) {
    m_screens.push_back(screen);
    sound(SoundId::tap);
}

void Navigator::put(std::vector<ScreenId> screens, SoundId heard) {
    m_sheet = Sheet::none;
    m_screens = std::move(screens);
    sound(heard);
}

void Navigator::back() {
    if (m_screens.size() > 1) m_screens.pop_back();
    tidy();
    sound(SoundId::tap);
}

void Navigator::goHome() {
    m_screens = {ScreenId::home};
    m_sheet = Sheet::none;
    tidy();
    sound(SoundId::tap);
}

void Navigator::tidy() {
    if (!isOpen(ScreenId::results)) {
        m_desks.results.close();
        m_report = {};
    }
    if (screen() != ScreenId::home) return;
    m_desks.close();  // an unfinished play can be offered again
    refreshHome();
}

void Navigator::change(const records::Settings& settings) {
    m_settings = settings;
    m_settings.clamp();
    if (m_settings.language && m_services.chinese) m_language = *m_settings.language;
    m_settingsFault = records::saveSettings(m_settings, m_services.settingsFile);
    refreshHome();
    m_desks.results.setLanguage(m_language);
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

void Navigator::sound(SoundId id, bool speech) {
    if (m_settings.mute) return;
    m_services.sounds.play(id, speech ? m_settings.musicVolume : m_settings.effectsVolume);
}

}  // namespace fourfold::ui
