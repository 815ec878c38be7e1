#pragma once

#include <string_view>

#include "core/diagnostics.hpp"
#include "yaml/tree.hpp"

namespace fourfold::yaml {

// Reports what yaml-cpp reads although YAML 1.2 does not allow it, or although nothing that a scenario needs is written
// so: keys without a colon are reported by the TreeBuilder; here it is commas with nothing before them, comments that
// begin right behind a value, lines inside brackets or quotes that are not indented, directives, `? ` before a key, a
// lone `!`. `tree` was made of `source` without an error.
void checkSyntax(const Tree& tree, std::string_view source, core::Diagnostics& diagnostics);

}  // namespace fourfold::yaml
