#pragma once

#include <string>
#include <vector>

#include "records/chain.hpp"

namespace fourfold::records {

// What a forger would change, and what has to be found then. {} is the second of three closed attempts, {next} the
// third, {open} one that is open.
struct Forgery {
    std::string what;
    std::string sql;
    ChainFinding::Kind kind;
    ChainFinding::About about = ChainFinding::About::attempt;
};

[[nodiscard]] const std::vector<Forgery>& forgeries();

}  // namespace fourfold::records
