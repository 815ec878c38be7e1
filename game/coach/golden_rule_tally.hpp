#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/play.hpp"

namespace fourfold::coach {

// A golden rule that choices of a play kept or broke, with the indices of the steps that did.
struct GoldenRuleTally {
    std::string id;
    std::vector<std::size_t> kept;
    std::vector<std::size_t> broken;
};

// The golden rules of a play in the order in which they came up.
[[nodiscard]] std::vector<GoldenRuleTally> goldenRuleTallies(const engine::Play& play);

}  // namespace fourfold::coach
