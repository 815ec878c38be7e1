#include "terminal/narration.hpp"

#include "terminal/debrief.hpp"
#include "terminal/pages.hpp"
#include "terminal/scene_text.hpp"

namespace fourfold::terminal {

void narrate(Console& console, const Voice& voice, const scenario::Catalogue& catalogue, const engine::Play& play,
             bool coached) {
    printBriefing(console, voice, play);
    // Replays the play step by step, so that the head of each scene shows the state at that step.
    engine::Play shown(play.now().compiled(), play.seed(), play.mode());
    printSceneHead(console, voice, shown);
    printEntered(console, voice, shown.now(), shown.now().compiled().opening());
    for (const engine::Step& taken : play.steps()) {
        printChoices(console, voice, play.scenario(), shown.choices());
        const engine::Step& step = shown.choose(taken.choice);
        console.blank();
        printTaken(console, voice, shown.now(), taken.choice);
        if (play.mode() == engine::Mode::practice) printEffects(console, voice, step, shown.now());
        if (coached) printWhy(console, voice, catalogue, play.scenario()[taken.choice], 4);
        if (step.entered.empty()) continue;
        printSceneHead(console, voice, shown);
        printEntered(console, voice, shown.now(), step.entered);
    }
    if (shown.now().over()) printEnding(console, voice, shown);
}

}  // namespace fourfold::terminal
