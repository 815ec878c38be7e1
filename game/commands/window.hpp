#pragma once

#include <filesystem>
#include <optional>

#include "commands/context.hpp"

namespace fourfold::commands {

struct WindowOptions {
    std::filesystem::path announce{};  // where to write what stands on the screen; empty: nowhere
    int width = 1280;
    int height = 720;
};

// Whether a window can be opened here; if not, and a display was asked for, says why.
[[nodiscard]] bool windowPossible(const Context& context);

// The game in its window, until it is closed. Returns the exit code.
[[nodiscard]] int runWindow(const WindowOptions& options, const Context& context);

}  // namespace fourfold::commands
