#pragma once

#include "core/fraction.hpp"

namespace fourfold::engine {

using core::Fraction;
using core::whole;

}  // namespace fourfold::engine
