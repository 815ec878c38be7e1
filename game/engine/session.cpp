#include "engine/session.hpp"

namespace fourfold::engine {

Session::Session(const Rules& rules) : m_rules(&rules), m_state(rules.initial().begin(), rules.initial().end()) {}

scenario::Points Session::choose(ChoiceId choice, std::vector<SceneId>* entered) {
    const scenario::Choice& taken = scenario()[choice];
    const Applied applied = m_rules->apply(m_state.data(), choice, entered);
    m_redLine = m_redLine || taken.redLine;
    if (!applied.paid) return {};
    for (std::size_t d = 0; d < scenario::dimensionCount; ++d) m_earned[d] += taken.earns[d];
    return taken.earns;
}

}  // namespace fourfold::engine
