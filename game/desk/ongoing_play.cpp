#include "desk/ongoing_play.hpp"

#include <algorithm>

#include "desk/performance.hpp"

namespace fourfold::desk {

OngoingPlay::OngoingPlay(std::shared_ptr<const engine::Rules> rules, engine::Play play, records::Journal journal)
    : m_rules(std::move(rules)), m_play(std::move(play)), m_journal(std::move(journal)) {
    performLast(!m_play.steps().empty());
}

void OngoingPlay::performLast(bool atEnd) { m_conversation.perform(lastLinesOf(m_play), atEnd); }

std::size_t OngoingPlay::notesKnown() const {
    const engine::Session& now = m_play.now();
    std::size_t known = 0;
    for (std::size_t i = 0; i < scenario().notes.size(); ++i) known += now.knows(scenario::NoteId(i)) ? 1U : 0U;
    return known;
}

void OngoingPlay::choose(scenario::ChoiceId choice) {
    const engine::OpenChoices open = m_play.now().open();
    if (!open.contains(choice)) return;
    m_journal.choose(scenario()[m_play.now().scene()].id, scenario()[choice].id);
    if (!m_undone.empty() && m_undone.back() == choice) {
        m_undone.pop_back();
    } else {
        m_undone.clear();
    }
    m_play.choose(choice);
    performLast(false);
}

bool OngoingPlay::rollBack() {
    if (m_play.mode() != engine::Mode::practice || m_play.steps().empty()) return false;
    const std::size_t kept = m_play.steps().size() - 1;
    m_undone.push_back(m_play.steps().back().choice);
    m_journal.rollBack(kept);
    m_play.rollBack(kept);
    m_endRecorded = false;
    performLast(true);
    return true;
}

bool OngoingPlay::forward() {
    if (m_undone.empty()) return false;
    choose(m_undone.back());
    m_conversation.finish();
    return true;
}

std::optional<engine::ReplayFault> OngoingPlay::changeVersion(std::shared_ptr<const engine::Rules> rules) {
    const std::vector<std::string> taken = choiceIds(m_play, m_play.steps().size());
    engine::Play play(*rules, m_play.seed(), m_play.mode());
    std::optional<engine::ReplayFault> fault = engine::replay(play, taken, false);
    m_play = std::move(play);
    m_rules = std::move(rules);
    m_journal.changeVersion(scenario().digest, m_play.steps().size());
    m_undone.clear();
    m_endRecorded = false;
    performLast(!taken.empty());
    return fault;
}

std::optional<scenario::PlaceId> OngoingPlay::place() const { return placeOf(m_play, m_conversation); }

std::optional<scenario::StageId> OngoingPlay::stage() const { return stageOf(m_play, m_conversation); }

bool OngoingPlay::recordEnd(const coach::Review* review) {
    const scenario::Ending* ending = m_play.now().ending();
    if (m_endRecorded || ending == nullptr) return false;
    m_endRecorded = true;
    records::PlayEnd end;
    end.ending = scenario()[m_play.now().scene()].id;
    end.result = ending->result;
    if (review != nullptr) {
        end.score = review->score;
        end.pass = review->pass;
    }
    end.redLine = m_play.now().redLine();
    m_journal.end(end);
    return true;
}

std::vector<std::string> choiceIds(const engine::Play& play, std::size_t count) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < std::min(count, play.steps().size()); ++i) {
        ids.push_back(play.scenario()[play.steps()[i].choice].id);
    }
    return ids;
}

}  // namespace fourfold::desk
