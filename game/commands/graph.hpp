#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "commands/context.hpp"

namespace fourfold::commands {

enum class GraphFormat { dot, svg };

struct GraphOptions {
    std::string scenario;                         // an id or a path
    std::optional<GraphFormat> format;            // if missing, told by the name of the output; else DOT
    std::optional<std::filesystem::path> output;  // a file; without it standard output
};

// `fourfold graph SCENARIO`: writes the map of a scenario for Graphviz, or drawn by it. Returns the exit code.
[[nodiscard]] int graph(const GraphOptions& options, const Context& context);

}  // namespace fourfold::commands
