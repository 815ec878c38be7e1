#include "scenario/condition.hpp"

namespace fourfold::scenario {

bool Condition::empty() const { return *this == Condition{}; }

}  // namespace fourfold::scenario
