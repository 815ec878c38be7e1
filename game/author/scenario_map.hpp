#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "coach/solver.hpp"

namespace fourfold::author {

// What leads from one scene to another.
enum class Way {
    choice,   // a choice leads there
    jump,     // the scene leads on by itself
    runsOut,  // a meter runs out
};

// All ways of one kind between two scenes, which are drawn as one arrow. The ways of the best play have an arrow of
// their own, except those that lead back to the same scene, where arrows would overlap.
struct Arrow {
    scenario::SceneId from{};
    scenario::SceneId to{};
    Way way = Way::choice;
    bool redLine = false;                           // its choices cross a red line
    bool best = false;                              // it is part of the best play
    bool dead = false;                              // no play takes it
    std::vector<scenario::ChoiceId> choices{};      // Way::choice
    std::vector<scenario::ChoiceId> bestChoices{};  // those of them that the best play takes this way
    std::vector<scenario::MeterId> meters{};        // Way::runsOut
};

// A scenario as a map of its scenes and the ways between them. The states of the solution prove which scenes no play
// reaches. When there are too many states, only scenes that nothing leads to count as out of reach.
struct ScenarioMap {
    explicit ScenarioMap(const coach::Solution& solution);

    std::vector<bool> reached;  // by scene
    // By scene: its own stage, else that of the scene before it on a shortest way from the start. Endings have only
    // their own.
    std::vector<std::optional<scenario::StageId>> stages;
    std::vector<Arrow> arrows;  // in the order of the file
};

}  // namespace fourfold::author
