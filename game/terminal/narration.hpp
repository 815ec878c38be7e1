#pragma once

#include "engine/play.hpp"
#include "scenario/catalogue.hpp"
#include "terminal/console.hpp"
#include "terminal/voice.hpp"

namespace fourfold::terminal {

// Prints a play from its briefing to its present scene, without asking anything: scenes, choices taken, answers and, in
// practice, the effects of each choice. With `coached`, it also prints why each choice was good or poor.
void narrate(Console& console, const Voice& voice, const scenario::Catalogue& catalogue, const engine::Play& play,
             bool coached);

}  // namespace fourfold::terminal
