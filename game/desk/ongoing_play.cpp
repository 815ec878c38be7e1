#include "desk/ongoing_play.hpp"

#include <algorithm>
#include <utility>

#include "desk/performance.hpp"

namespace fourfold::desk {

OngoingPlay::OngoingPlay(KeptPlay play) : m_kept(std::move(play)), m_notesRead(notesKnown()) {
    performLast(!this->play().steps().empty());
}

void OngoingPlay::performLast(bool atEnd) { m_conversation.perform(lastLinesOf(play()), atEnd); }

std::size_t OngoingPlay::notesKnown() const {
    const engine::Session& now = play().now();
    std::size_t known = 0;
    for (std::size_t i = 0; i < scenario().notes.size(); ++i) known += now.knows(scenario::NoteId(i)) ? 1U : 0U;
    return known;
}

std::size_t OngoingPlay::newNotes() const {
    const std::size_t known = notesKnown();
    return known - std::min(m_notesRead, known);
}

std::optional<OngoingPlay::Taken> OngoingPlay::choose(scenario::ChoiceId choice) {
    const engine::OpenChoices open = play().now().open();
    if (!open.contains(choice)) return std::nullopt;
    const std::size_t known = notesKnown();
    const engine::Step& step = m_kept.choose(choice);
    if (!m_undone.empty() && m_undone.back() == choice) {
        m_undone.pop_back();
    } else {
        m_undone.clear();
    }
    performLast(false);
    return Taken{.paid = scenario::sum(step.paid), .found = notesKnown() > known};
}

bool OngoingPlay::rollBack() {
    if (play().steps().empty()) return false;
    const scenario::ChoiceId undone = play().steps().back().choice;
    if (!m_kept.rollBack()) return false;
    m_undone.push_back(undone);
    performLast(true);
    return true;
}

bool OngoingPlay::forward() {
    if (m_undone.empty() || !choose(m_undone.back())) return false;
    m_conversation.finish();
    return true;
}

std::optional<engine::ReplayFault> OngoingPlay::changeVersion(
    std::shared_ptr<const engine::CompiledScenario> compiled) {
    const bool wasBegun = !play().steps().empty();
    std::optional<engine::ReplayFault> fault = m_kept.changeVersion(std::move(compiled));
    m_undone.clear();
    m_notesRead = std::min(m_notesRead, notesKnown());
    performLast(wasBegun);
    return fault;
}

std::optional<scenario::PlaceId> OngoingPlay::place() const { return placeOf(play(), m_conversation); }

std::optional<scenario::StageId> OngoingPlay::stage() const { return stageOf(play(), m_conversation); }

}  // namespace fourfold::desk
