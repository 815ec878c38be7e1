#pragma once

#include "engine/play.hpp"
#include "terminal/console.hpp"
#include "terminal/voice.hpp"

// What the trainee can look up at any moment of a play.
namespace fourfold::terminal {

// Situation, goal, the people who are known from the start, and what is scored.
void printBriefing(Console& console, const Voice& voice, const engine::Play& play);
// The facts found so far, and the tools that the trainee carries.
void printNotebook(Console& console, const Voice& voice, const engine::Session& now);
// The people met or heard of, each below the superior, with post, rapport, and buying role if it is known.
void printChart(Console& console, const Voice& voice, const engine::Session& now);
// Meters, and in practice the points so far.
void printStatus(Console& console, const Voice& voice, const engine::Play& play);
// Everything that was said and done so far.
void printLog(Console& console, const Voice& voice, const engine::Play& play);
// The commands of a play.
void printHelp(Console& console, const Voice& voice, engine::Mode mode);

}  // namespace fourfold::terminal
