#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/strings.hpp"
#include "platform/glyph_atlas.hpp"
#include "platform/imgui_host.hpp"
#include "platform/sounds.hpp"
#include "platform/window.hpp"
#include "records/settings.hpp"
#include "ui/announcer.hpp"
#include "desk/library.hpp"
#include "ui/navigator.hpp"
#include "ui/symbols.hpp"

namespace fourfold::ui {

struct ShellSetup {
    const core::Strings& strings;
    core::Language language = core::Language::en;
    records::Settings settings{};
    std::unique_ptr<platform::GlyphAtlas> glyphs;
    bool chinese = false;  // whether its fonts hold Chinese characters
    std::filesystem::path assets;
    std::shared_ptr<records::AttemptStore> attempts;  // another thread opens it before the first library arrives
    std::filesystem::path ownScenarios;
    std::filesystem::path settingsFile;
    std::filesystem::path announce;  // empty: nothing is announced
    int width = 1280;
    int height = 720;
    std::vector<std::string> notices{};
    const system::WakeSignal& signal;  // raised by other threads that have something for the window
    std::function<std::optional<desk::Library>()> arrived;  // what another thread has read since the last call
    std::function<void()> shown;                            // called after the first frame
    std::function<std::uint64_t()> seed;
    std::function<core::Moment()> clock;
    desk::QuizFiles quizFiles;
    desk::ResultsSource results{};
};

// The program's window from opening to closing. It waits for events, lets the navigator carry them out and draw, and
// shows the result. It sleeps while nothing moves.
class Shell {
public:
    // Does not open the window yet: the constructor can run while the graphics driver is being loaded.
    explicit Shell(ShellSetup setup);

    // Opens the window. The graphics driver must be loaded.
    void open();
    // Runs until the trainee quits.
    void run();

private:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] int width() const { return m_window ? m_window->width() : m_wanted.width; }
    [[nodiscard]] int height() const { return m_window ? m_window->height() : m_wanted.height; }
    [[nodiscard]] Theme::Options themeOptions() const;
    void takeLibrary();
    void showIcon();
    void applySettings();
    [[nodiscard]] Intent draw(const Input& input, float seconds);
    // Draws once without showing it; returns whether there was a request.
    bool pass(const Input& input, float seconds);
    void frame(Input input);

    const system::WakeSignal& m_signal;
    std::function<std::optional<desk::Library>()> m_arrived;
    std::function<void()> m_firstShown;
    platform::WindowSetup m_wanted;
    std::optional<platform::Window> m_window;
    platform::ImGuiHost m_imgui;
    std::unique_ptr<platform::GlyphAtlas> m_glyphs;
    Symbols m_symbols;
    Pictures m_pictures;
    desk::SolverThread m_solver;
    platform::Sounds m_sounds;
    const core::Strings& m_strings;
    std::filesystem::path m_assets;
    bool m_chinese;  // whether the fonts hold Chinese characters
    Navigator m_navigator;
    Announcer m_announcer;
    Theme m_theme;
    Theme::Options m_themed;
    InputCollector m_input;
    Memory m_memory;
    std::optional<Memory> m_below;  // of the results, while something is open above them
    std::optional<Rect> m_writing;  // the field in which a text is being written
    ScreenId m_shown = ScreenId::home;
    Clock::time_point m_opened;
    Clock::time_point m_last;
    Color m_ground;               // of the last pass
    std::optional<float> m_next;  // seconds until the next frame; nothing: at the next event
    std::optional<float> m_wake;  // seconds until a frame that is wanted although nothing moves
};

}  // namespace fourfold::ui
