#pragma once

#include <cstdint>
#include <vector>

#include "coach/state_graph.hpp"

namespace fourfold::coach::rules {

// Which notes a play can know when it stands in a state. The states themselves do not tell, because bits that nothing
// reads any more are cleared in them. But every walk along the moves is a play. So a note can be known in a state
// exactly when some walk to that state takes a choice that gains the note.
class KnownNotes {
public:
    // The graph must be complete.
    explicit KnownNotes(const StateGraph& graph);

    // Whether a play can know the note in some state of the scene, on entering it or later.
    [[nodiscard]] bool canKnow(scenario::SceneId scene, scenario::NoteId note) const;

private:
    using Word = std::uint64_t;
    static constexpr std::size_t wordBits = 64;

    std::size_t m_words;          // for each state
    std::vector<Word> m_byScene;  // what can be known in it
};

}  // namespace fourfold::coach::rules
