#pragma once

#include "core/day.hpp"

namespace fourfold::testing {

// The day on which decks are looked at.
inline const core::Day today = core::dayOf(2026, 11, 25);

}  // namespace fourfold::testing
