#include "desk/drill_play.hpp"

#include <utility>

#include "desk/performance.hpp"

namespace fourfold::desk {

DrillPlay::DrillPlay(drill::Agenda agenda) : m_agenda(std::move(agenda)), m_round(m_agenda.lessons) { perform(); }

void DrillPlay::perform() {
    if (m_round.done()) return;
    m_conversation.perform(lastLinesOf(m_round.lesson().situation()->play), false);
}

bool DrillPlay::choose(scenario::ChoiceId choice) {
    if (m_round.done() || m_round.verdict() || waiting()) return false;
    if (!m_round.lesson().situation()->play.now().open().contains(choice)) return false;
    m_chosen = choice;
    return true;
}

const drill::Verdict& DrillPlay::judge(const coach::Solution& solution, records::DeckStore& deck, core::Day today) {
    const drill::Verdict& verdict = m_round.answer(*m_chosen, solution, deck, today);
    m_chosen.reset();
    return verdict;
}

void DrillPlay::next() {
    if (m_round.done()) return;
    m_chosen.reset();
    m_round.next();
    perform();
}

}  // namespace fourfold::desk
