#pragma once

#include "core/day.hpp"

namespace fourfold::testing {

// The day for which the tests make agendas.
inline const core::Day today = core::dayOf(2026, 11, 25);

}  // namespace fourfold::testing
