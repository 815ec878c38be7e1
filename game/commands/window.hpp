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
    std::filesystem::path announce{};  // file for what the screen shows; empty: none
    int width = 1280;
    int height = 720;
    std::shared_ptr<const scenario::Scenario> scenario{};  // show its briefing at once; null: show the home screen
    engine::Mode mode = engine::Mode::practice;            // the mode that the briefing proposes
    bool drill = false;                                    // begin with the mistakes that are due
    WhoOptions who{};
    std::optional<desk::Library::WantedQuiz> quiz{};  // show its start page at once
    std::optional<std::uint64_t> seed{};              // seed of every play; random without it
};

// Runs the game in its window until it is closed. Returns the exit code, or nothing if no window can be opened here. If
// a display was asked for, prints why it failed.
[[nodiscard]] std::optional<int> runWindow(const WindowOptions& options, const Context& context);

}  // namespace fourfold::commands
