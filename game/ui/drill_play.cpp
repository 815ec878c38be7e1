#include "ui/drill_play.hpp"

#include <utility>

namespace fourfold::ui {

DrillPlay::DrillPlay(drill::Agenda agenda) : m_agenda(std::move(agenda)), m_round(m_agenda.lessons) { perform(); }

void DrillPlay::perform() {
    if (m_round.done()) return;
    const engine::Play& play = m_round.lesson().play;
    const std::size_t steps = play.steps().size();
    m_conversation.perform(steps == 0 ? openingOf(play) : utterancesOf(play, steps - 1), false);
}

void DrillPlay::choose(scenario::ChoiceId choice) {
    if (m_round.done() || m_round.verdict() || waiting()) return;
    if (m_round.lesson().play.now().open().contains(choice)) m_chosen = choice;
}

void DrillPlay::judge(const coach::Solution& solution, records::DeckFile& deck, core::Day today) {
    if (!m_chosen) return;
    m_round.answer(*m_chosen, solution, deck, today);
    m_chosen.reset();
}

void DrillPlay::next() {
    if (m_round.done()) return;
    m_chosen.reset();
    m_round.next();
    perform();
}

}  // namespace fourfold::ui
