#pragma once

#include <memory>
#include <optional>
#include <string>

#include <SFML/Window/Joystick.hpp>

#include "platform/sfml_events.hpp"
#include "support/temp_folder.hpp"
#include "ui/headless.hpp"

namespace fourfold::testing {

// The buttons of a pad, as SFML numbers them.
namespace pad {
inline constexpr unsigned A = 0, B = 1, X = 2, Y = 3, leftShoulder = 4, rightShoulder = 5, selectButton = 6, start = 7;
}

// The game with its shipped scenarios, the bank of all kinds and a trainee "Li Lei", led by what SFML reports of a gamepad:
// from those events to what stands on the screen.
class GamepadGame {
public:
    enum class Reading { done, begun };

    explicit GamepadGame(Reading reading = Reading::done);

    // The rest of the scenarios has been read.
    void readOn();

    void button(unsigned number);
    void up() { push(sf::Joystick::PovY, -100); }
    void down() { push(sf::Joystick::PovY, 100); }
    void left() { push(sf::Joystick::X, -100); }
    void right() { push(sf::Joystick::X, 100); }
    // Moves the focus there by the cross alone: towards it, and from where one has been before, any way.
    void go(const std::string& id);
    // Goes there, and presses A.
    void press(const std::string& id);

    // Wait for other threads, the solver or the desk of the results: for anything, until that stands there, or until it can
    // be pressed.
    void await();
    void awaitItem(const std::string& id);
    void awaitControl(const std::string& id);

    [[nodiscard]] std::string screen() const { return std::string(m_navigator.screenName()); }
    [[nodiscard]] core::Language language() const { return m_navigator.language(); }
    [[nodiscard]] bool quitting() const { return m_navigator.quitting(); }
    [[nodiscard]] const std::string& focus() const { return m_window.memory.focused; }
    [[nodiscard]] std::size_t choices() const;
    [[nodiscard]] bool has(const std::string& id) const { return item(id) != nullptr; }
    [[nodiscard]] std::string textOf(const std::string& id) const;
    [[nodiscard]] std::optional<int> valueOf(const std::string& id) const;
    // The id of the first card whose text begins so; of the part of a question that has this text.
    [[nodiscard]] std::string cardWith(const std::string& text) const;
    [[nodiscard]] std::string partWith(const std::string& text) const;

private:
    [[nodiscard]] std::string store() const { return (m_folder.path() / "records.sqlite").string(); }
    [[nodiscard]] std::shared_ptr<const scenario::Scenario> scenario(const std::string& name) const;
    [[nodiscard]] const ui::Item* item(const std::string& id) const;
    [[nodiscard]] ui::Vec wayTo(const std::string& id) const;
    // Pushes a stick or the cross over, and lets it go.
    void push(sf::Joystick::Axis axis, float position);
    void feed(const sf::Event& raw);
    void draw(const ui::Input& input);
    // Draws until the layout stands, as the window does.
    void show();

    ui::Library m_library;
    TempFolder m_folder;
    platform::WakeSignal m_signal;
    platform::Sounds m_sounds;
    Headless m_window;
    ui::Pictures m_pictures;
    ui::SolverThread m_solver;
    std::shared_ptr<records::AttemptStore> m_attempts;
    ui::Navigator m_navigator;
    platform::EventTranslator m_translator{[](unsigned) { return 0U; }};
    ui::InputCollector m_collector;
};

}  // namespace fourfold::testing
