#include "desk/kept_play.hpp"

#include <algorithm>
#include <utility>

#include "coach/play_end.hpp"
#include "drill/missed.hpp"

namespace fourfold::desk {

KeptPlay::KeptPlay(const Beginning& beginning, const records::PlayStore& store)
    : m_compiled(beginning.compiled), m_play(*m_compiled, beginning.seed, beginning.mode),
      m_stopped(engine::replay(m_play, beginning.choices, false)), m_inherited(m_play.steps().size()),
      m_journal(store.begin({.scenario = scenario().id,
                             .digest = scenario().digest.text,
                             .seed = beginning.seed,
                             .mode = beginning.mode,
                             .language = beginning.language,
                             .started = beginning.started},
                            records::versionOf(scenario()), records::takenIn(m_play))) {}

KeptPlay::KeptPlay(std::shared_ptr<const engine::CompiledScenario> compiled, records::Resumed resumed)
    : m_compiled(std::move(compiled)), m_play(*m_compiled, resumed.play.header.seed, resumed.play.header.mode),
      m_stopped(engine::replay(m_play, resumed.play.choices, false)), m_journal(std::move(resumed.journal)) {}

const engine::Step& KeptPlay::choose(scenario::ChoiceId choice) {
    m_journal.choose(scenario()[m_play.now().scene()].id, scenario()[choice].id);
    return m_play.choose(choice);
}

bool KeptPlay::rollBack() {
    if (m_play.mode() != engine::Mode::practice || m_play.steps().empty()) return false;
    const std::size_t kept = m_play.steps().size() - 1;
    m_journal.rollBack(kept);
    m_play.rollBack(kept);
    m_isEndRecorded = false;
    return true;
}

std::optional<engine::ReplayFault> KeptPlay::changeVersion(std::shared_ptr<const engine::CompiledScenario> compiled) {
    const std::vector<std::string> taken = choiceIds(m_play, m_play.steps().size());
    engine::Play play(*compiled, m_play.seed(), m_play.mode());
    std::optional<engine::ReplayFault> fault = engine::replay(play, taken, false);
    m_play = std::move(play);
    m_compiled = std::move(compiled);
    m_journal.changeVersion(records::versionOf(scenario()), m_play.steps().size());
    m_inherited = std::min(m_inherited, m_play.steps().size());
    m_isEndRecorded = false;
    return fault;
}

std::optional<std::size_t> KeptPlay::recordEnd(const coach::Solution& solution, const coach::Review* review,
                                               records::DeckStore& deck, core::Day today) {
    if (m_isEndRecorded || m_play.now().ending() == nullptr) return std::nullopt;
    m_isEndRecorded = true;
    m_journal.end(coach::endOf(m_play, solution));
    if (review == nullptr) return 0;
    const std::vector<records::Missed> missed = drill::missedIn(m_play, *review, today, m_inherited);
    deck.add(missed);
    return missed.size();
}

std::vector<std::string> choiceIds(const engine::Play& play, std::size_t count) {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < std::min(count, play.steps().size()); ++i) {
        ids.push_back(play.scenario()[play.steps()[i].choice].id);
    }
    return ids;
}

bool canResume(const records::StoredPlay& stored, const engine::CompiledScenario& compiled) {
    if (!compiled.scenario().digest.names(stored.digest)) return false;
    engine::Play play(compiled, stored.header.seed, stored.header.mode);
    return !engine::replay(play, stored.choices, false).has_value();
}

}  // namespace fourfold::desk
