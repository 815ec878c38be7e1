#pragma once

#include "engine/play.hpp"
#include "scenario/catalogue.hpp"
#include "terminal/console.hpp"
#include "terminal/voice.hpp"

namespace fourfold::terminal {

// Tells a play from its briefing to where it stands, without asking anything: scenes, choices taken, answers and, in
// practice, what each choice did. With `coached`, also why each choice was good or poor.
void narrate(Console& console, const Voice& voice, const scenario::Catalogue& catalogue, const engine::Play& play,
             bool coached);

}  // namespace fourfold::terminal
