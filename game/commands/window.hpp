#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

#include "commands/context.hpp"
#include "commands/who.hpp"
#include "desk/library.hpp"
#include "engine/play.hpp"

namespace fourfold::commands {

struct WindowOptions {
    std::filesystem::path announce{};  // where to write what stands on the screen; empty: nowhere
    int width = 1280;
    int height = 720;
    std::shared_ptr<const scenario::Scenario> scenario{};  // whose briefing is shown at once; null: the home screen
    engine::Mode mode = engine::Mode::practice;            // what that briefing proposes
    bool drill = false;                                    // begin with the mistakes that are due
    WhoOptions who{};
    std::optional<desk::Library::WantedQuiz> quiz{};  // whose start page is shown at once
    std::optional<std::uint64_t> seed{};              // of every play; random without it
};

// The game in its window, until it is closed. Returns the exit code, or nothing when no window can be opened here; if a
// display was asked for, it then says why.
[[nodiscard]] std::optional<int> runWindow(const WindowOptions& options, const Context& context);

}  // namespace fourfold::commands
