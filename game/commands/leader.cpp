#include "commands/leader.hpp"

namespace fourfold::commands {

bool leaderAllows(const Context& /*context*/) { return true; }

}  // namespace fourfold::commands
