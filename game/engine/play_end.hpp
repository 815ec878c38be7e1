#pragma once

#include <optional>
#include <string>

#include "engine/fraction.hpp"
#include "scenario/scenario.hpp"

namespace fourfold::engine {

// How a play ended, as it is recorded.
struct PlayEnd {
    std::string ending;  // the id of the ending's scene
    scenario::Result result = scenario::Result::lost;
    std::optional<Fraction> score;  // 0 to 100; nothing when the scenario has no exact solution to score by
    bool pass = false;
    bool redLine = false;

    bool operator==(const PlayEnd&) const = default;
};

}  // namespace fourfold::engine
