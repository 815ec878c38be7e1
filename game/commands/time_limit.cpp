#include "commands/time_limit.hpp"

#include <chrono>

namespace fourfold::commands {

core::GoOn goOnFor(std::uint64_t seconds, const system::Clock& clock) {
    if (seconds == 0) return {};
    const core::Duration end = clock.steady() + std::chrono::seconds(seconds);
    return core::GoOn([end, steady = clock.steady] { return steady() < end; });
}

}  // namespace fourfold::commands
