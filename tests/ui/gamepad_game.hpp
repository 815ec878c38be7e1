#pragma once

#include <string>

#include <SFML/Window/Joystick.hpp>

#include "ui/headless_game.hpp"

namespace fourfold::testing {

// The buttons of a pad, as SFML numbers them.
namespace pad {
inline constexpr unsigned A = 0, B = 1, X = 2, Y = 3, leftShoulder = 4, rightShoulder = 5, selectButton = 6, start = 7;
}

// The game led by a gamepad alone.
class GamepadGame : public HeadlessGame {
public:
    using HeadlessGame::HeadlessGame;

    void button(unsigned number);
    void up() { push(sf::Joystick::PovY, -100); }
    void down() { push(sf::Joystick::PovY, 100); }
    void left() { push(sf::Joystick::X, -100); }
    void right() { push(sf::Joystick::X, 100); }
    // Moves the focus to the control with the cross alone: towards it, or in any direction from a place where it has
    // been before.
    void go(const std::string& id);
    // Goes there, and presses A.
    void press(const std::string& id);

private:
    [[nodiscard]] ui::Vec wayTo(const std::string& id) const;
    // Pushes a stick or the cross, and releases it.
    void push(sf::Joystick::Axis axis, float position);
};

}  // namespace fourfold::testing
