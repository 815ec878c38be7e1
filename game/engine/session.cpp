#include "engine/session.hpp"

namespace fourfold::engine {

Session::Session(const CompiledScenario& compiled)
    : m_compiled(&compiled), m_state(compiled.initial().begin(), compiled.initial().end()) {}

scenario::Points Session::choose(ChoiceId choice, std::vector<SceneId>* entered) {
    const Applied applied = m_compiled->apply(m_state.data(), choice, entered);
    m_redLine = m_redLine || applied.redLine;
    scenario::Points paid{};
    for (std::size_t d = 0; d < scenario::dimensionCount; ++d) {
        paid[d] = applied.points[d];
        m_earned[d] += paid[d];
    }
    return paid;
}

}  // namespace fourfold::engine
