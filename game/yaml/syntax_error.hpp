#pragma once

#include <string_view>

#include "core/diagnostics.hpp"

namespace YAML {
class Exception;
}

namespace fourfold::yaml {

class TreeBuilder;

// Says in an author's words what yaml-cpp stumbled over, and where the cause most likely is: for an open quote or
// bracket that is where it opens, not where the file ends.
void reportSyntaxError(const YAML::Exception& exception, std::string_view text, const TreeBuilder& builder,
                       core::Diagnostics& diagnostics);

}  // namespace fourfold::yaml
