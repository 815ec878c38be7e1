#pragma once

#include <string_view>

#include "core/diagnostics.hpp"

namespace YAML {
class Exception;
}

namespace fourfold::yaml {

class TreeBuilder;

// Reports a syntax error of yaml-cpp in words for authors, at the place of its most likely cause: an open quote or
// bracket is reported where it opens, not at the end of the file.
void reportSyntaxError(const YAML::Exception& exception, std::string_view text, const TreeBuilder& builder,
                       core::Diagnostics& diagnostics);

}  // namespace fourfold::yaml
