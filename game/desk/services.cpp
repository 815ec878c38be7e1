#include "desk/services.hpp"

#include "system/local_time.hpp"

namespace fourfold::desk {

core::Day Services::today() const { return system::localDay(clock()); }

}  // namespace fourfold::desk
