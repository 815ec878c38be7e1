#pragma once

#include <cstdint>
#include <vector>

#include "scenario/scenario.hpp"

namespace fourfold::engine {

// Which scene can follow which, conditions left aside: an over-approximation of every play.
struct SceneGraph {
    explicit SceneGraph(const scenario::Scenario& scenario);

    std::vector<std::uint32_t> offsets;  // scene s leads to targets[offsets[s]] .. targets[offsets[s + 1] - 1]
    std::vector<scenario::SceneId> targets;
    std::vector<bool> repeats;             // by scene: it may be met again after it was left, or it is stayed in
    std::vector<scenario::SceneId> order;  // successors before predecessors, as far as there are no cycles
};

}  // namespace fourfold::engine
