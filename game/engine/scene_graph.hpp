#pragma once

#include <cstdint>
#include <vector>

#include "scenario/scenario.hpp"

namespace fourfold::engine {

// Which scene can follow which when conditions are ignored. No play takes any other way.
struct SceneGraph {
    explicit SceneGraph(const scenario::Scenario& scenario);

    std::vector<std::uint32_t> offsets;  // scene s leads to targets[offsets[s]] .. targets[offsets[s + 1] - 1]
    std::vector<scenario::SceneId> targets;
    std::vector<bool> repeats;             // by scene: a play may return to it or stay in it
    std::vector<scenario::SceneId> order;  // successors before predecessors, except in cycles
};

}  // namespace fourfold::engine
