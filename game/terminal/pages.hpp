#pragma once

#include "engine/play.hpp"
#include "terminal/console.hpp"
#include "terminal/voice.hpp"

// What the trainee can look up at any moment of a play.
namespace fourfold::terminal {

// Situation, goal, the people known from the start, and what is scored.
void printBriefing(Console& console, const Voice& voice, const engine::Play& play);
// The facts found so far, and what is carried along.
void printNotebook(Console& console, const Voice& voice, const engine::Session& now);
// The persons met or heard of, each below the superior, with post, buying role as far as known, and rapport.
void printChart(Console& console, const Voice& voice, const engine::Session& now);
// Meters, and in practice the points so far.
void printStatus(Console& console, const Voice& voice, const engine::Play& play);
// Everything that was said and done so far.
void printLog(Console& console, const Voice& voice, const engine::Play& play);
// The commands of a play.
void printHelp(Console& console, const Voice& voice, engine::Mode mode);

}  // namespace fourfold::terminal
