#include "coach/rules/rule.hpp"

#include <array>

namespace fourfold::coach::rules {
namespace {

constexpr std::array list{
    Rule{Needs::file, notProven},
    Rule{Needs::states, unreachableScenes},
    Rule{Needs::states, neverOpenChoices},
    Rule{Needs::states, noWayToAnEnding},
    Rule{Needs::states, notesNeverLearnt},
    Rule{Needs::file, notesNeverUsed},
    Rule{Needs::states, notesNeededTooEarly},
    Rule{Needs::file, toolsNeverUsed},
    Rule{Needs::states, metersNeverUsed},
    Rule{Needs::file, personsNeverUsed},
    Rule{Needs::states, idleAlternatives},
    Rule{Needs::states, dimensionsNotEarnable},
    Rule{Needs::states, worthless},
    Rule{Needs::score, notPassable},
    Rule{Needs::score, noPerfectPlay},
    Rule{Needs::score, loneDecisions},
    Rule{Needs::score, passWithout},
    Rule{Needs::score, lostEarly},
    Rule{Needs::score, effectiveWeightsDiffer},
    Rule{Needs::score, neverBest},
    Rule{Needs::score, guessable},
    Rule{Needs::score, naivePlay},
    Rule{Needs::file, textsBeyondBubble},
    Rule{Needs::file, unequalChoices},
    Rule{Needs::file, chineseMarks},
};

bool isAvailable(Needs needs, const Facts& facts) {
    switch (needs) {
        case Needs::file: return true;
        case Needs::states: return facts.graph().complete();
        case Needs::score: return facts.solution().exact();
    }
    return false;
}

}  // namespace

std::span<const Rule> all() { return list; }

core::Diagnostics inspect(const std::shared_ptr<const scenario::Scenario>& scenario,
                          const scenario::Weights& traditional, const SolveLimits& limits) {
    const Facts facts(scenario, traditional, limits);
    core::Diagnostics found(scenario->path);
    for (const Rule& rule : all()) {
        if (isAvailable(rule.needs, facts)) rule.look(facts, found);
    }
    found.finish();
    return found;
}

}  // namespace fourfold::coach::rules
