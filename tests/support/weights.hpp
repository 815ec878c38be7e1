#pragma once

#include "scenario/scenario.hpp"

namespace fourfold::testing {

// The traditional method, as assets/methods.yaml has it.
inline constexpr scenario::Weights traditional{10, 20, 30, 40};

}  // namespace fourfold::testing
