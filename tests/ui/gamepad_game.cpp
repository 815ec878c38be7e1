#include "ui/gamepad_game.hpp"

#include <cmath>
#include <random>
#include <set>

#include <doctest/doctest.h>

namespace fourfold::testing {

void GamepadGame::button(unsigned number) {
    sf::Event event{};
    event.type = sf::Event::JoystickButtonPressed;
    event.joystickButton.button = number;
    feed(event);
}

void GamepadGame::push(sf::Joystick::Axis axis, float position) {
    for (const float at : {position, 0.0F}) {
        sf::Event event{};
        event.type = sf::Event::JoystickMoved;
        event.joystickMove.axis = axis;
        event.joystickMove.position = at;
        feed(event);
    }
}

void GamepadGame::go(const std::string& id) {
    std::set<std::string> seen;
    std::minstd_rand any(1);
    for (int pushes = 0; pushes < 300 && focus() != id; ++pushes) {
        const ui::Vec way = wayTo(id);
        const bool upright = std::abs(way.y) >= std::abs(way.x);
        const unsigned towards = upright ? (way.y > 0 ? 1U : 0U) : (way.x > 0 ? 3U : 2U);
        switch (seen.insert(focus()).second ? towards : any() / 16 % 4) {
            case 0: up(); break;
            case 1: down(); break;
            case 2: left(); break;
            default: right(); break;
        }
    }
    REQUIRE(focus() == id);
}

void GamepadGame::press(const std::string& id) {
    go(id);
    button(pad::A);
}

ui::Vec GamepadGame::wayTo(const std::string& id) const {
    const ui::Item* const there = item(id);
    if (there == nullptr || !there->focusable) FAIL("nothing to point at: ", id);
    const ui::Item* const here = item(focus());
    const ui::Rect from = here != nullptr ? here->rect : ui::Rect{};
    const ui::Rect& to = there->rect;
    // The direction depends on the gap between the two, not on their centres.
    const auto gap = [](float low, float high, float toLow, float toHigh) {
        return toLow > high ? toLow - high : toHigh < low ? toHigh - low : 0.0F;
    };
    const ui::Vec way{gap(from.x, from.right(), to.x, to.right()), gap(from.y, from.bottom(), to.y, to.bottom())};
    if (way.x != 0 || way.y != 0) return way;
    return {to.centre().x - from.centre().x, to.centre().y - from.centre().y};  // they touch
}

}  // namespace fourfold::testing
