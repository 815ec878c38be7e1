#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace fourfold::commands {

// What `--json` prints: objects keep the order of their keys.
using Json = nlohmann::ordered_json;

// Indented, with U+FFFD for what is no UTF-8.
[[nodiscard]] inline std::string dump(const Json& json) {
    constexpr int indent = 2;
    return json.dump(indent, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace fourfold::commands
