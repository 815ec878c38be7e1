// How the answers of the desks are shown and heard.
#include <utility>
#include <variant>

#include "core/overloaded.hpp"
#include "ui/navigator.hpp"

namespace fourfold::ui {
namespace {

using platform::SoundId;
namespace playing = desk::playing;
namespace drilling = desk::drilling;
namespace quizzing = desk::quizzing;
namespace results = desk::results;

SoundId judged(bool right) { return right ? SoundId::gain : SoundId::loss; }

SoundId heardOf(const playing::Taken& taken) {
    if (taken.paid == 0) return SoundId::page;
    return taken.found ? SoundId::found : judged(taken.paid > 0);
}

}  // namespace

void Navigator::show(const desk::PlayAnswer& answer) {
    const std::vector<ScreenId> stage{ScreenId::home, ScreenId::play};
    std::visit(
        core::Overloaded{
            [](playing::Nothing) {},
            [&](playing::Briefed) { go(ScreenId::briefing); },
            [&](playing::Set) { sound(SoundId::tap); },
            [&](const playing::Began& began) {
                keep(began.person);
                put(stage, SoundId::page);
            },
            [&](playing::Resumed) { put(stage, SoundId::page); },
            [&](const playing::Refused& refused) { m_home.notices.push_back(sentences().ofPlay(&refused.fault)); },
            [&](const playing::Taken& taken) { sound(heardOf(taken)); },
            [&](playing::TookBack) { put(stage, SoundId::page); },
            [&](const playing::TookAgain&) { put(stage, SoundId::page); },
        },
        answer);
}

void Navigator::show(const desk::DrillAnswer& answer) {
    std::visit(core::Overloaded{
                   [](drilling::Nothing) {},
                   [&](drilling::Shown) {
                       m_desks.plays.close();
                       put({ScreenId::home, ScreenId::drill}, SoundId::page);
                   },
                   [](drilling::Waiting) {},
                   [&](drilling::Judged verdict) { sound(judged(verdict.right)); },
               },
               answer);
}

void Navigator::show(const desk::QuizAnswer& answer) {
    const std::vector<ScreenId> start{ScreenId::home, ScreenId::quizStart};
    const std::vector<ScreenId> result{ScreenId::home, ScreenId::quizStart, ScreenId::quizResult};
    std::visit(core::Overloaded{
                   [](quizzing::Nothing) {},
                   [&](const quizzing::Unreadable& bank) {
                       const auto path = fmt::arg("path", bank.path);
                       m_remark = m_services.strings.format("quiz_window.unreadable", m_language, path);
                   },
                   [&](quizzing::Opened) {
                       m_desks.plays.close();
                       m_desks.drills.close();
                       put(start, SoundId::tap);
                   },
                   [&](quizzing::Changed) { sound(SoundId::tap); },
                   [&](quizzing::Began) {
                       put({ScreenId::home, ScreenId::quizStart, ScreenId::quiz}, SoundId::page);
                   },
                   [&](quizzing::Turned) { sound(SoundId::page); },
                   [&](quizzing::Judged verdict) { sound(judged(verdict.right)); },
                   [&](quizzing::Staged) { go(ScreenId::quizStage); },
                   [&](quizzing::Played played) {
                       sound(SoundId::page);
                       if (played.done) back();
                   },
                   [&](quizzing::Unstaged) { back(); },
                   [&](quizzing::Over over) { put(result, over.won ? SoundId::won : SoundId::lost); },
                   [&](quizzing::OverBefore) { put(result, SoundId::page); },
                   [&](quizzing::Reviewed) { go(ScreenId::quizReview); },
                   [&](quizzing::Left) { put(start, SoundId::tap); },
               },
               answer);
}

void Navigator::show(const desk::ResultsAnswer& answer) {
    std::visit(
        core::Overloaded{
            [](results::Working) {},
            [&](results::Changed) { sound(SoundId::tap); },
            [&](results::Opened) { go(ScreenId::results); },
            [&](results::Looked) { go(ScreenId::attempt); },
            [&](results::Reported) { screen() == ScreenId::report ? sound(SoundId::tap) : go(ScreenId::report); },
        },
        answer);
}

void Navigator::setPerson(const records::Person& person) {
    const auto chosen = m_desks.choosePerson(person);
    if (!chosen) {
        m_remark = sentences().ofPlays(m_desks.people);
        return;
    }
    records::Settings changed = m_settings;
    changed.person = chosen.value();
    change(changed);
    if (screen() == ScreenId::who) back();
}

void Navigator::keep(const std::optional<records::Person>& person) {
    if (!person) return;
    m_settings.person = *person;
    m_settingsFault = records::saveSettings(m_settings, m_services.settingsFile);
}

void Navigator::refreshHome() {
    if (!m_desks.library) return;
    m_home = {.home = m_desks.home(m_language), .folder = m_services.ownScenarios.string(), .notices = m_notices};
    std::vector<std::string>& notices = m_home.notices;
    if (std::string message = sentences().ofPlays(m_desks.people); !message.empty()) {
        notices.push_back(std::move(message));
    } else if (std::string deck = sentences().ofDeck(m_desks.people.deck()); !deck.empty()) {
        notices.push_back(std::move(deck));
    }
    notices.insert(notices.end(), m_desks.library->notices.begin(), m_desks.library->notices.end());
    if (m_settingsFault) notices.push_back(sentences().ofSettings(m_settingsFault));
}

}  // namespace fourfold::ui
