#pragma once

#include <span>
#include <vector>

#include "engine/play.hpp"
#include "terminal/console.hpp"
#include "terminal/voice.hpp"

// What happens on the stage, as text. Conditions of lines are those of the moment after the choice that led to them.
namespace fourfold::terminal {

// The head of a scene that offers choices or ends the play: its title, stage, place, who is there, and the meters. An
// ending without a title has none.
void printSceneHead(Console& console, const Voice& voice, const engine::Play& play);

// The lines that are said when these scenes are entered one after another.
void printEntered(Console& console, const Voice& voice, const engine::Session& now,
                  std::span<const scenario::SceneId> entered);

// What the trainee said or did, and what was answered.
void printTaken(Console& console, const Voice& voice, const engine::Session& after, scenario::ChoiceId choice);

// In practice: what the choice paid, found out and changed. Prints nothing when it did nothing.
void printEffects(Console& console, const Voice& voice, const engine::Step& step, const engine::Session& after);

// The open choices, numbered from 1.
void printChoices(Console& console, const Voice& voice, const scenario::Scenario& scenario,
                  const std::vector<scenario::ChoiceId>& choices);

// The title and text of the ending that the play stands at.
void printEnding(Console& console, const Voice& voice, const engine::Play& play);

// The session after a step of the play.
[[nodiscard]] const engine::Session& after(const engine::Play& play, std::size_t step);

}  // namespace fourfold::terminal
