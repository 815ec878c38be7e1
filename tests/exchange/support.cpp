#include "exchange/support.hpp"

#include <fmt/format.h>

namespace fourfold::testing {

std::string findings(const core::Diagnostics& diagnostics) {
    std::string text;
    for (const core::Diagnostic& each : diagnostics.all()) {
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ", core::entryOf(each.code).name, each.position.line);
    }
    return text;
}

}  // namespace fourfold::testing
