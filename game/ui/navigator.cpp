#include "ui/navigator.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/diagnostic_format.hpp"
#include "core/utf8.hpp"
#include "records/local_day.hpp"
#include "ui/screens/briefing.hpp"
#include "ui/screens/debrief.hpp"
#include "ui/screens/drill.hpp"
#include "ui/screens/help.hpp"
#include "ui/screens/play.hpp"
#include "ui/screens/settings.hpp"
#include "ui/widgets/remark.hpp"

namespace fourfold::ui {
namespace {

using platform::SoundId;

constexpr float speechPeriod = 0.075F;  // seconds between two sounds of speech
constexpr std::size_t mostFaults = 12;  // shown on the card of a file with errors

std::size_t notesKnown(const engine::Session& now) {
    std::size_t known = 0;
    for (std::size_t i = 0; i < now.scenario().notes.size(); ++i) known += now.knows(scenario::NoteId(i)) ? 1U : 0U;
    return known;
}

// What stands on the card of a file with errors.
void addFaults(HomeView::Card& card, const Library::Entry& entry, core::Language language) {
    card.file = core::printable(std::filesystem::path(entry.path).filename().string());
    card.path = core::printable(entry.path);
    card.errors = entry.diagnostics.errors();
    for (const core::Diagnostic& each : entry.diagnostics.all()) {
        if (each.severity() != core::Severity::error) continue;
        if (card.faults.size() == mostFaults) return;
        const core::Position at = each.position;
        card.faults.push_back({at.line > 0 ? fmt::format("{}:{}", at.line, at.column) : std::string(),
                               fmt::format("{} ({})", core::messageOf(each, language), core::entryOf(each.code).name)});
    }
}

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};

}  // namespace

Navigator::Navigator(Services services, records::Settings settings, core::Language language,
                     std::vector<std::string> notices)
    : m_services(std::move(services)), m_store(m_services.plays), m_settings(settings), m_language(language),
      m_notices(std::move(notices)), m_deck(m_services.deck) {
    m_home.loading = true;
    // Whatever was said of it in Chinese cannot be shown.
    if (!m_services.chinese) m_notices = {std::string(m_services.strings.get("window.no_chinese_font", m_language))};
}

void Navigator::setLibrary(Library library) {
    const bool isFirst = !m_library;
    m_library = std::move(library);
    refreshHome();
    if (!isFirst) {
        followFile();
        return;
    }
    m_services.pictures.setParts(m_library->parts);
    if (m_library->drill) openDrill();
    if (!m_library->briefed) return;
    m_mode = m_library->mode;
    brief(m_library->briefed);
}

void Navigator::refreshHome() {
    if (!m_library) return;
    m_home = {};
    const auto best = m_store.bestScores();
    for (const Library::Entry& entry : m_library->entries) {
        HomeView::Card card{.scenario = entry.scenario.get(), .best = {}, .file = {}, .path = {}, .faults = {}};
        if (entry.scenario != nullptr) {
            if (const auto found = best.find(entry.scenario->id); found != best.end()) {
                card.best = found->second.score;
                card.passed = found->second.pass;
            }
        } else {
            addFaults(card, entry, m_language);
        }
        m_home.cards.push_back(std::move(card));
    }
    const auto rank = [](const HomeView::Card& card) {
        return card.scenario == nullptr ? 99 : static_cast<int>(card.scenario->level);
    };
    std::stable_sort(m_home.cards.begin(), m_home.cards.end(),
                     [&](const HomeView::Card& a, const HomeView::Card& b) { return rank(a) < rank(b); });
    m_unfinished.reset();
    for (records::FoundPlay& play : m_store.unfinished()) {
        const records::PlayHeader& header = play.play.header;
        const auto entry =
            std::find_if(m_library->entries.begin(), m_library->entries.end(), [&](const Library::Entry& each) {
                return each.scenario != nullptr && each.scenario->id == header.scenario &&
                       each.scenario->digest == play.play.digest;
            });
        if (entry == m_library->entries.end()) continue;
        m_home.unfinished = HomeView::Unfinished{entry->scenario.get(), header.mode, play.play.choices.size()};
        m_unfinished = std::move(play);
        break;
    }
    const drill::Agenda deck = agenda();
    m_home.drills = {.due = deck.lessons.size(), .waiting = deck.waiting, .next = deck.next};
    m_home.notices = m_notices;
    if (m_deck.fault() != nullptr) m_home.notices.push_back(deckMessage());
    m_home.notices.insert(m_home.notices.end(), m_library->notices.begin(), m_library->notices.end());
    if (m_settingsFault) m_home.notices.push_back(settingsMessage());
    // A trainee's own scenarios stand beside the plays.
    if (!m_services.plays.empty()) m_home.folder = (m_services.plays.parent_path() / "scenarios").string();
}

void Navigator::followFile() {
    const bool isBriefed = std::ranges::find(m_screens, ScreenId::briefing) != m_screens.end();
    if (!m_play && !isBriefed) return;
    const bool isFixed = m_play && (m_play->play().mode() == engine::Mode::exam || m_play->play().now().over());
    if (m_fileNotice.lasts()) m_fileNotice = {};
    if (isFixed) return;
    const scenario::Scenario& current = m_play ? m_play->scenario() : m_rules->scenario();
    const Library::Entry* entry = m_library->from(current.path);
    if (entry == nullptr) {
        m_fileNotice = {.kind = FileNotice::Kind::gone, .path = current.path};
        return;
    }
    if (entry->scenario == nullptr) {
        m_fileNotice = {.kind = FileNotice::Kind::broken, .path = current.path};
        const auto isError = [](const core::Diagnostic& each) { return each.severity() == core::Severity::error; };
        const auto first = std::ranges::find_if(entry->diagnostics.all(), isError);
        if (first != entry->diagnostics.all().end()) m_fileNotice.error = *first;
        return;
    }
    if (entry->scenario->digest == current.digest) return;
    useNewest();
    if (!m_play) return;
    const std::size_t taken = m_play->play().steps().size();
    m_fileNotice = {.kind = FileNotice::Kind::goesOn, .path = current.path};
    if (const auto fault = m_play->changeVersion(m_rules)) noteStop(*fault, taken);
    m_review.reset();
    m_inherited = std::min(m_inherited, m_play->play().steps().size());
    m_notesSeen = std::min(m_notesSeen, notesKnown(m_play->play().now()));
    settleEnd();
}

void Navigator::noteStop(const engine::ReplayFault& fault, std::size_t taken) {
    m_fileNotice = {.kind = FileNotice::Kind::stopped, .path = m_rules->scenario().path, .error = {}, .kept = fault.index,
                    .taken = taken, .choice = fault.choice};
}

void Navigator::useNewest() {
    const Library::Entry* entry = m_library->from(m_rules->scenario().path);
    if (entry == nullptr || entry->scenario == nullptr || entry->scenario->digest == m_rules->scenario().digest) return;
    m_rules = std::make_shared<const engine::Rules>(entry->scenario);
    m_services.solver.solve(m_rules, traditional());
}

Intent Navigator::draw(Page& page) {
    if (page.input.command || page.input.click) m_remark.clear();
    Intent intent = drawScreen(page);
    if (!m_remark.empty()) drawRemark(page, m_remark);
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
        case ScreenId::settings: return drawSettings(page, {m_settings, settingsMessage()});
        case ScreenId::help: return drawHelp(page);
    }
    return {};
}

Intent Navigator::drawPlayScreen(Page& page) {
    const engine::Play& play = m_play->play();
    const std::size_t known = notesKnown(play.now());
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
        const auto solved = m_services.solver.result(round.lesson().rules.get());
        view.solvable = !solved || solved->solution.exact();
    }
    return drawDrill(page, m_services.pictures, view);
}

bool Navigator::apply(const Intent& intent) {
    if (!wants(intent)) return false;
    std::visit(Overloaded{
                   [](std::monostate) {},
                   [&](intent::Quit) { m_quitting = true; },
                   [&](intent::GoHome) { goHome(); },
                   [&](intent::Back) { back(); },
                   [&](intent::OpenScenario open) { openScenario(open.index); },
                   [&](intent::Resume) { resume(); },
                   [&](intent::SetMode set) { m_mode = set.mode; sound(SoundId::tap); },
                   [&](intent::Start begin) { start(begin.mode, m_services.seed(), {}); },
                   [&](intent::OpenSettings) { go(ScreenId::settings); },
                   [&](intent::OpenHelp) { go(ScreenId::help); },
                   [&](intent::SwitchLanguage) { switchLanguage(); },
                   [&](const intent::Change& wanted) { change(wanted.settings); },
                   [&](intent::GoOn) {
                       Conversation& said = drilling() ? m_drill->conversation() : m_play->conversation();
                       said.goOn(m_language);
                   },
                   [&](intent::Choose chosen) { drilling() ? answerDrill(chosen.choice) : choose(chosen.choice); },
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
                       if (open.sheet == Sheet::notebook && m_play) m_notesSeen = notesKnown(m_play->play().now());
                       sound(SoundId::tap);
                   },
                   [&](intent::ShowDebrief) {
                       settleEnd();
                       go(ScreenId::debrief);
                   },
                   [&](intent::TryFrom from) {
                       const engine::Play& played = m_play->play();
                       start(engine::Mode::practice, played.seed(), choiceIds(played, from.step));
                   },
                   [&](intent::OpenDrill) { openDrill(); },
                   [&](intent::NextDrill) { nextDrill(); },
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
    if (screen() == ScreenId::home) refreshHome();
    sound(SoundId::tap);
}

void Navigator::goHome() {
    m_play.reset();  // lets go of its file, so that it can be offered again
    m_drill.reset();
    m_sheet = Sheet::none;
    m_review.reset();
    m_screens = {ScreenId::home};
    refreshHome();
    sound(SoundId::tap);
}

void Navigator::change(const records::Settings& settings) {
    m_settings = settings;
    m_settings.clamp();
    if (m_settings.language && m_services.chinese) m_language = *m_settings.language;
    m_settingsFault = records::saveSettings(m_settings, m_services.settingsFile);
    refreshHome();
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

void Navigator::openScenario(std::size_t index) {
    const scenario::Scenario* wanted = m_home.cards[index].scenario;
    for (const Library::Entry& entry : m_library->entries) {
        if (entry.scenario.get() != wanted || wanted == nullptr) continue;
        brief(entry.scenario);
        return;
    }
}

void Navigator::brief(std::shared_ptr<const scenario::Scenario> scenario) {
    m_rules = std::make_shared<const engine::Rules>(std::move(scenario));
    m_fileNotice = {};
    m_services.solver.solve(m_rules, traditional());
    go(ScreenId::briefing);
}

void Navigator::start(engine::Mode mode, std::uint64_t seed, const std::vector<std::string>& choices) {
    useNewest();
    engine::Play play(*m_rules, seed, mode);
    const auto fault = engine::replay(play, choices, false);
    const std::vector<std::string> taken = choiceIds(play, play.steps().size());
    const scenario::Scenario& scenario = m_rules->scenario();
    const records::PlayHeader header{.scenario = scenario.id, .digest = scenario.digest, .seed = seed, .mode = mode,
                                     .language = m_language, .started = m_services.clock()};
    m_play.reset();
    m_play = std::make_unique<OngoingPlay>(m_rules, std::move(play), m_store.begin(header, taken));
    m_inherited = taken.size();
    m_review.reset();
    m_sheet = Sheet::none;
    m_notesSeen = notesKnown(m_play->play().now());
    m_mode = mode;
    m_screens = {ScreenId::home, ScreenId::play};
    m_fileNotice = {};
    if (fault) noteStop(*fault, choices.size());
    followFile();
    sound(SoundId::page);
}

void Navigator::resume() {
    if (!m_unfinished) return;
    auto resumed = m_store.resume(m_unfinished->path);
    if (const auto* fault = std::get_if<records::SaveFault>(&resumed)) {
        m_home.notices.push_back(message(fault));
        return;
    }
    auto& found = std::get<records::Resumed>(resumed);
    for (const Library::Entry& entry : m_library->entries) {
        if (entry.scenario == nullptr || entry.scenario->id != found.play.header.scenario) continue;
        m_rules = std::make_shared<const engine::Rules>(entry.scenario);
    }
    m_services.solver.solve(m_rules, traditional());
    engine::Play play(*m_rules, found.play.header.seed, found.play.header.mode);
    static_cast<void>(engine::replay(play, found.play.choices, false));
    m_play = std::make_unique<OngoingPlay>(m_rules, std::move(play), std::move(found.journal));
    m_inherited = 0;
    m_review.reset();
    m_sheet = Sheet::none;
    m_notesSeen = notesKnown(m_play->play().now());
    m_mode = found.play.header.mode;
    m_screens = {ScreenId::home, ScreenId::play};
    m_fileNotice = {};
    sound(SoundId::page);
}

void Navigator::choose(scenario::ChoiceId choice) {
    const std::size_t known = notesKnown(m_play->play().now());
    m_play->choose(choice);
    if (!m_fileNotice.lasts()) m_fileNotice = {};
    const bool exam = m_play->play().mode() == engine::Mode::exam;
    const int gained = scenario::sum(m_play->play().steps().back().paid);
    if (exam || gained == 0) {
        sound(SoundId::page);
    } else {
        sound(notesKnown(m_play->play().now()) > known ? SoundId::found : gained > 0 ? SoundId::gain : SoundId::loss);
    }
    settleEnd();
}

void Navigator::settleEnd() {
    if (!m_play || !m_play->play().now().over()) return;
    const auto solved = m_services.solver.result(m_play->rules().get());
    if (!solved) return;
    if (solved->solution.exact()) {
        if (!m_review) m_review = coach::review(m_play->play(), solved->solution);
        if (m_play->recordEnd(&*m_review)) {
            const core::Day today = records::localDay(m_services.clock());
            m_deck.add(drill::mistakesOf(m_play->play(), *m_review, today, m_inherited));
        }
    } else {
        m_play->recordEnd(nullptr);
    }
}

drill::Agenda Navigator::agenda() {
    std::vector<std::shared_ptr<const scenario::Scenario>> scenarios;
    for (const Library::Entry& entry : m_library->entries) {
        if (entry.scenario != nullptr) scenarios.push_back(entry.scenario);
    }
    return drill::agendaOf(m_deck.read(), scenarios, records::localDay(m_services.clock()), m_services.seed());
}

bool Navigator::drilling() const { return screen() == ScreenId::drill && m_drill && !m_drill->round().done(); }

void Navigator::openDrill() {
    m_play.reset();
    m_review.reset();
    m_sheet = Sheet::none;
    m_drill = std::make_unique<DrillPlay>(agenda());
    if (!m_drill->round().done()) m_services.solver.solve(m_drill->round().lesson().rules, traditional());
    m_screens = {ScreenId::home, ScreenId::drill};
    sound(SoundId::page);
}

void Navigator::nextDrill() {
    m_drill->next();
    m_sheet = Sheet::none;
    if (!m_drill->round().done()) m_services.solver.solve(m_drill->round().lesson().rules, traditional());
    sound(SoundId::page);
}

void Navigator::answerDrill(scenario::ChoiceId choice) {
    m_drill->choose(choice);
    settleDrill();
}

void Navigator::settleDrill() {
    if (!m_drill || !m_drill->waiting()) return;
    const auto solved = m_services.solver.result(m_drill->round().lesson().rules.get());
    if (!solved || !solved->solution.exact()) return;
    m_drill->judge(solved->solution, m_deck, records::localDay(m_services.clock()));
    sound(m_drill->round().verdict()->right ? SoundId::gain : SoundId::loss);
}

bool Navigator::writing() const {
    if (drilling()) return m_sheet == Sheet::none && m_drill->conversation().writing(m_language);
    return screen() == ScreenId::play && m_play && m_sheet == Sheet::none && m_play->conversation().writing(m_language);
}

void Navigator::tick(float seconds, bool skipping) {
    settleEnd();
    settleDrill();
    const bool playing = screen() == ScreenId::play && m_play;
    if ((!drilling() && !playing) || m_sheet != Sheet::none) return;
    Conversation& conversation = drilling() ? m_drill->conversation() : m_play->conversation();
    if (skipping) conversation.finish();
    const std::size_t appeared = conversation.tick(seconds, m_settings.textSpeed, m_language);
    m_sinceTick += seconds;
    const Utterance* line = conversation.current();
    const bool spoken = line != nullptr && std::holds_alternative<scenario::PersonId>(line->speaker);
    if (appeared > 0 && spoken && m_sinceTick > speechPeriod) {
        sound(SoundId::speech, true);
        m_sinceTick = 0;
    }
    if (playing && conversation.number() != m_lineHeard && line != nullptr && line->kind == Utterance::Kind::ending) {
        sound(m_play->play().now().ending()->result == scenario::Result::lost ? SoundId::lost : SoundId::won);
    }
    m_lineHeard = conversation.number();
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

std::string Navigator::settingsMessage() const {
    if (!m_settingsFault) return {};
    return m_services.strings.format(m_settingsFault->settingsKey(), m_language,
                                     fmt::arg("path", m_settingsFault->path.string()),
                                     fmt::arg("reason", m_settingsFault->reason()));
}

std::string Navigator::deckMessage() const {
    const records::SaveFault* fault = m_deck.fault();
    if (fault == nullptr) return {};
    return m_services.strings.format("drill." + std::string(fault->key()), m_language,
                                     fmt::arg("path", fault->path.string()), fmt::arg("reason", fault->reason()));
}

std::string_view Navigator::screenName() const {
    switch (screen()) {
        case ScreenId::home: return "home";
        case ScreenId::briefing: return "briefing";
        case ScreenId::play: return "play";
        case ScreenId::debrief: return "debrief";
        case ScreenId::drill: return "drill";
        case ScreenId::settings: return "settings";
        case ScreenId::help: return "help";
    }
    return "home";
}

}  // namespace fourfold::ui
