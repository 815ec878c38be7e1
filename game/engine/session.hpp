#pragma once

#include <vector>

#include "engine/compiled_scenario.hpp"

namespace fourfold::engine {

// One run of a scenario at one moment: a small value to copy, fork and throw away. It always stands at a scene that
// offers choices or at an ending. The compiled scenario must outlive it.
class Session {
public:
    explicit Session(const CompiledScenario& compiled);

    [[nodiscard]] const CompiledScenario& compiled() const { return *m_compiled; }
    [[nodiscard]] const scenario::Scenario& scenario() const { return m_compiled->scenario(); }
    [[nodiscard]] const State* state() const { return m_state.data(); }

    [[nodiscard]] SceneId scene() const { return m_compiled->scene(m_state.data()); }
    // Null while the play goes on.
    [[nodiscard]] const scenario::Ending* ending() const { return scenario().ending(scene()); }
    [[nodiscard]] bool over() const { return ending() != nullptr; }
    // Empty at an ending; elsewhere an empty set means that the scenario leaves the trainee stuck.
    [[nodiscard]] OpenChoices open() const { return m_compiled->openChoices(m_state.data()); }

    // Takes a choice that is open. `entered` as in CompiledScenario::apply. Returns the points that it paid: none the
    // second time.
    scenario::Points choose(ChoiceId choice, std::vector<SceneId>* entered = nullptr);

    [[nodiscard]] const scenario::Points& earned() const { return m_earned; }
    // Whether a red line was crossed: the play fails whatever its score.
    [[nodiscard]] bool redLine() const { return m_redLine; }

    [[nodiscard]] bool knows(NoteId note) const { return m_compiled->knows(m_state.data(), note); }
    [[nodiscard]] bool has(ToolId tool) const { return m_compiled->has(m_state.data(), tool); }
    [[nodiscard]] int rapport(PersonId person) const { return m_compiled->rapport(m_state.data(), person); }
    [[nodiscard]] int meter(MeterId which) const { return m_compiled->meter(m_state.data(), which); }
    // The lines of a scene, and the replies to a choice, that are said at this moment.
    [[nodiscard]] std::vector<const scenario::Line*> lines(SceneId scene) const {
        return m_compiled->lines(m_state.data(), scene);
    }
    [[nodiscard]] std::vector<const scenario::Line*> replies(ChoiceId choice) const {
        return m_compiled->replies(m_state.data(), choice);
    }

private:
    const CompiledScenario* m_compiled;
    std::vector<State> m_state;
    scenario::Points m_earned{};
    bool m_redLine = false;
};

}  // namespace fourfold::engine
