#include "coach/rules/known_notes.hpp"

#include <algorithm>

namespace fourfold::coach::rules {

KnownNotes::KnownNotes(const StateGraph& graph)
    : m_words((graph.compiled().scenario().notes.size() + wordBits - 1) / wordBits) {
    const scenario::Scenario& scenario = graph.compiled().scenario();
    std::vector<Word> gains(scenario.choices.size() * m_words, 0);
    for (std::size_t c = 0; c < scenario.choices.size(); ++c) {
        for (const scenario::NoteId note : scenario.choices[c].gains.notes) {
            gains[c * m_words + note.index() / wordBits] |= Word{1} << (note.index() % wordBits);
        }
    }

    std::vector<Word> known(graph.size() * m_words, 0);
    std::vector<bool> waits(graph.size(), false);
    std::vector<StateIndex> queue{0};
    std::vector<bool> met(graph.size(), false);
    met[0] = true;
    for (std::size_t next = 0; next < queue.size(); ++next) {
        const StateIndex state = queue[next];
        waits[state] = false;
        for (const Edge& edge : graph.edges(state)) {
            bool grew = !met[edge.target];
            met[edge.target] = true;
            for (std::size_t w = 0; w < m_words; ++w) {
                const Word more = known[state * m_words + w] | gains[edge.choice.index() * m_words + w];
                Word& there = known[edge.target * m_words + w];
                grew = grew || (more & ~there) != 0;
                there |= more;
            }
            if (!grew || waits[edge.target]) continue;
            waits[edge.target] = true;
            queue.push_back(edge.target);
        }
    }

    m_byScene.assign(scenario.scenes.size() * m_words, 0);
    for (StateIndex state = 0; state < graph.size(); ++state) {
        for (std::size_t w = 0; w < m_words; ++w) {
            m_byScene[graph.scene(state).index() * m_words + w] |= known[state * m_words + w];
        }
    }
}

bool KnownNotes::canKnow(scenario::SceneId scene, scenario::NoteId note) const {
    const Word word = m_byScene[scene.index() * m_words + note.index() / wordBits];
    return ((word >> (note.index() % wordBits)) & 1U) != 0;
}

}  // namespace fourfold::coach::rules
