#pragma once

#include <string>

#include "scenario/scenario.hpp"

namespace fourfold::scenario {

// What a list of scenarios shows of each scenario. It is known from the first lines of the file, before the scenes are
// read.
struct Head {
    std::string id;
    Text title;
    Text goal;
    Level level = Level::starter;
    int minutes = 0;
    core::Digest digest;  // of the whole file
};

[[nodiscard]] inline Head headOf(const Scenario& scenario) {
    return {.id = scenario.id,
            .title = scenario.title,
            .goal = scenario.goal,
            .level = scenario.level,
            .minutes = scenario.minutes,
            .digest = scenario.digest};
}

}  // namespace fourfold::scenario
