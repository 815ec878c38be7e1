#pragma once

#include <span>
#include <vector>

#include "engine/play.hpp"
#include "terminal/console.hpp"
#include "terminal/voice.hpp"

// Prints what happens on the stage. Whether a line is said depends on the state after the choice that led to it.
namespace fourfold::terminal {

// The head of a scene that offers choices or ends the play: its title, stage, place, the people there, and the meters.
// Prints no title for an ending without one.
void printSceneHead(Console& console, const Voice& voice, const engine::Play& play);

// The lines of these scenes, which were entered one after another.
void printEntered(Console& console, const Voice& voice, const engine::Session& now,
                  std::span<const scenario::SceneId> entered);

// What the trainee said or did, and the replies.
void printTaken(Console& console, const Voice& voice, const engine::Session& after, scenario::ChoiceId choice);

// What the choice paid, found and changed, in practice only. Prints nothing if the choice had no effect.
void printEffects(Console& console, const Voice& voice, const engine::Step& step, const engine::Session& after);

// The open choices, numbered from 1.
void printChoices(Console& console, const Voice& voice, const scenario::Scenario& scenario,
                  const std::vector<scenario::ChoiceId>& choices);

// The title and text of the ending that the play has reached.
void printEnding(Console& console, const Voice& voice, const engine::Play& play);

// The session after a step of the play.
[[nodiscard]] const engine::Session& after(const engine::Play& play, std::size_t step);

}  // namespace fourfold::terminal
