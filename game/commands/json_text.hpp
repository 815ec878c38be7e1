#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace fourfold::commands {

// The JSON that `--json` prints. Objects keep the order of their keys.
using Json = nlohmann::ordered_json;

// Indented text. Bytes that are not valid UTF-8 become U+FFFD.
[[nodiscard]] inline std::string dump(const Json& json) {
    constexpr int indent = 2;
    return json.dump(indent, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace fourfold::commands
