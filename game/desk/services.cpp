#include "desk/services.hpp"

#include "records/local_day.hpp"

namespace fourfold::desk {

core::Day Services::today() const { return records::localDay(clock()); }

}  // namespace fourfold::desk
