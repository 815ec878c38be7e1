#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/play.hpp"

namespace fourfold::desk {

// Something said or done, as it appears on the stage and in the log. Points into the scenario, which must outlive it.
struct Utterance {
    enum class Kind { line, said, did, ending };
    Kind kind = Kind::line;
    scenario::Speaker speaker;
    const core::Text* text = nullptr;
    std::optional<scenario::Mood> mood;
    scenario::SceneId scene;  // in which it happens
};

// What was said before the first choice.
[[nodiscard]] std::vector<Utterance> openingOf(const engine::Play& play);
// What a step brought: the choice itself, the replies, the lines of the scenes entered, and an ending's text.
// Conditions of lines are those of the moment after the choice.
[[nodiscard]] std::vector<Utterance> utterancesOf(const engine::Play& play, std::size_t step);
// Everything so far.
[[nodiscard]] std::vector<Utterance> transcriptOf(const engine::Play& play);

// The session after a step of the play.
[[nodiscard]] const engine::Session& after(const engine::Play& play, std::size_t step);

// How a person looks at the trainee when nothing else is said: by rapport, 0 to 10.
[[nodiscard]] scenario::Mood moodFor(int rapport);

}  // namespace fourfold::desk
