#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/play.hpp"

namespace fourfold::desk {

// A line or an action, as it appears on the stage and in the log. Points into the scenario, which must outlive it.
struct Utterance {
    enum class Kind { line, said, did, ending };
    Kind kind = Kind::line;
    scenario::Speaker speaker;
    const core::Text* text = nullptr;
    std::optional<scenario::Mood> mood;
    scenario::SceneId scene;  // where it happens
};

// The lines before the first choice.
[[nodiscard]] std::vector<Utterance> openingOf(const engine::Play& play);
// What a step added: the choice itself, the replies, the lines of the scenes entered, and an ending's text. Whether a
// line is said depends on the state after the choice.
[[nodiscard]] std::vector<Utterance> utterancesOf(const engine::Play& play, std::size_t step);
// All lines so far.
[[nodiscard]] std::vector<Utterance> transcriptOf(const engine::Play& play);

// The session after a step of the play.
[[nodiscard]] const engine::Session& after(const engine::Play& play, std::size_t step);

// The mood of a person toward the trainee if a line gives none, by rapport from 0 to 10.
[[nodiscard]] scenario::Mood moodFor(int rapport);

}  // namespace fourfold::desk
