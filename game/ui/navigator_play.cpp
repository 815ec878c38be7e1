// What the navigator does with plays and drills, from the briefing to the end.
#include <algorithm>

#include "drill/missed.hpp"
#include "system/local_time.hpp"
#include "ui/navigator.hpp"

namespace fourfold::ui {
namespace {

using platform::SoundId;

constexpr float speechPeriod = 0.075F;  // seconds between two sounds of speech

}  // namespace

void Navigator::openScenario(const std::string& id) {
    const auto entry = std::ranges::find_if(m_library->entries, [&](const desk::Library::Entry& each) {
        return each.scenario != nullptr && each.scenario->id == id;
    });
    if (entry != m_library->entries.end()) brief(entry->scenario);
}

void Navigator::brief(std::shared_ptr<const scenario::Scenario> scenario) {
    m_rules = std::make_shared<const engine::Rules>(std::move(scenario));
    m_fileNotice = {};
    m_services.solver.solve(m_rules, traditional());
    go(ScreenId::briefing);
}

void Navigator::start(engine::Mode mode, std::uint64_t seed, const std::vector<std::string>& choices) {
    useNewest();
    keepPerson();
    engine::Play play(*m_rules, seed, mode);
    const auto fault = engine::replay(play, choices, false);
    const std::vector<records::Taken> taken = records::takenIn(play);
    const scenario::Scenario& scenario = m_rules->scenario();
    const records::PlayHeader header{.scenario = scenario.id, .digest = scenario.digest, .seed = seed, .mode = mode,
                                     .language = m_language, .started = m_services.clock()};
    m_play.reset();
    m_play = std::make_unique<desk::OngoingPlay>(m_rules, std::move(play), m_store.begin(header, taken));
    m_inherited = taken.size();
    m_review.reset();
    m_sheet = Sheet::none;
    m_notesSeen = m_play->notesKnown();
    m_mode = mode;
    m_screens = {ScreenId::home, ScreenId::play};
    m_fileNotice = {};
    if (fault) noteStop(*fault, choices.size());
    followFile();
    sound(SoundId::page);
}

void Navigator::resume() {
    if (!m_unfinished) return;
    auto resumed = m_store.resume(m_unfinished->attempt);
    if (const auto* fault = std::get_if<records::SaveFault>(&resumed)) {
        m_home.notices.push_back(message(fault));
        return;
    }
    auto& found = std::get<records::Resumed>(resumed);
    for (const desk::Library::Entry& entry : m_library->entries) {
        if (entry.scenario == nullptr || entry.scenario->id != found.play.header.scenario) continue;
        m_rules = std::make_shared<const engine::Rules>(entry.scenario);
    }
    m_services.solver.solve(m_rules, traditional());
    engine::Play play(*m_rules, found.play.header.seed, found.play.header.mode);
    static_cast<void>(engine::replay(play, found.play.choices, false));
    m_play = std::make_unique<desk::OngoingPlay>(m_rules, std::move(play), std::move(found.journal));
    m_inherited = 0;
    m_review.reset();
    m_sheet = Sheet::none;
    m_notesSeen = m_play->notesKnown();
    m_mode = found.play.header.mode;
    m_screens = {ScreenId::home, ScreenId::play};
    m_fileNotice = {};
    sound(SoundId::page);
}

void Navigator::choose(scenario::ChoiceId choice) {
    const std::size_t known = m_play->notesKnown();
    m_play->choose(choice);
    if (!m_fileNotice.lasts()) m_fileNotice = {};
    const bool exam = m_play->play().mode() == engine::Mode::exam;
    const int gained = scenario::sum(m_play->play().steps().back().paid);
    if (exam || gained == 0) {
        sound(SoundId::page);
    } else {
        sound(m_play->notesKnown() > known ? SoundId::found : gained > 0 ? SoundId::gain : SoundId::loss);
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
            const core::Day today = system::localDay(m_services.clock());
            m_deck.add(drill::missedIn(m_play->play(), *m_review, today, m_inherited));
        }
    } else {
        m_play->recordEnd(nullptr);
    }
}

drill::Agenda Navigator::agenda() {
    std::vector<std::shared_ptr<const scenario::Scenario>> scenarios;
    for (const desk::Library::Entry& entry : m_library->entries) {
        if (entry.scenario != nullptr) scenarios.push_back(entry.scenario);
    }
    return drill::agendaOfDecisions(m_deck.read(), scenarios, system::localDay(m_services.clock()), m_services.seed());
}

bool Navigator::drilling() const { return screen() == ScreenId::drill && m_drill && !m_drill->round().done(); }

void Navigator::openDrill() {
    m_play.reset();
    m_review.reset();
    m_sheet = Sheet::none;
    m_drill = std::make_unique<desk::DrillPlay>(agenda());
    if (!m_drill->round().done()) m_services.solver.solve(m_drill->round().lesson().situation()->rules, traditional());
    m_screens = {ScreenId::home, ScreenId::drill};
    sound(SoundId::page);
}

void Navigator::nextDrill() {
    m_drill->next();
    m_sheet = Sheet::none;
    if (!m_drill->round().done()) m_services.solver.solve(m_drill->round().lesson().situation()->rules, traditional());
    sound(SoundId::page);
}

void Navigator::answerDrill(scenario::ChoiceId choice) {
    m_drill->choose(choice);
    settleDrill();
}

void Navigator::settleDrill() {
    if (!m_drill || !m_drill->waiting()) return;
    const auto solved = m_services.solver.result(m_drill->round().lesson().situation()->rules.get());
    if (!solved || !solved->solution.exact()) return;
    m_drill->judge(solved->solution, m_deck, system::localDay(m_services.clock()));
    sound(m_drill->round().verdict()->right ? SoundId::gain : SoundId::loss);
}

desk::Conversation& Navigator::said() {
    if (quizOnStage()) return m_desk.quiz()->stage()->conversation();
    return drilling() ? m_drill->conversation() : m_play->conversation();
}

bool Navigator::writing() const {
    if (quizOnStage()) return m_sheet == Sheet::none && m_desk.quiz()->stage()->conversation().writing(m_language);
    if (drilling()) return m_sheet == Sheet::none && m_drill->conversation().writing(m_language);
    return screen() == ScreenId::play && m_play && m_sheet == Sheet::none && m_play->conversation().writing(m_language);
}

void Navigator::tick(float seconds, bool skipping) {
    settleEnd();
    settleDrill();
    settleQuiz();
    const bool playing = screen() == ScreenId::play && m_play;
    if ((!drilling() && !playing && !quizOnStage()) || m_sheet != Sheet::none) return;
    desk::Conversation& conversation = said();
    if (skipping) conversation.finish();
    const std::size_t appeared = conversation.tick(seconds, m_settings.textSpeed, m_language);
    m_sinceTick += seconds;
    const desk::Utterance* line = conversation.current();
    const bool spoken = line != nullptr && std::holds_alternative<scenario::PersonId>(line->speaker);
    if (appeared > 0 && spoken && m_sinceTick > speechPeriod) {
        sound(SoundId::speech, true);
        m_sinceTick = 0;
    }
    if (playing && conversation.number() != m_lineHeard && line != nullptr && line->kind == desk::Utterance::Kind::ending) {
        sound(m_play->play().now().ending()->result == scenario::Result::lost ? SoundId::lost : SoundId::won);
    }
    m_lineHeard = conversation.number();
}
}  // namespace fourfold::ui
