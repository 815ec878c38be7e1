#pragma once

#include <functional>
#include <optional>
#include <utility>

#include <SFML/Window/Event.hpp>

#include "platform/event.hpp"

namespace fourfold::platform {

// The maker of a gamepad by its USB vendor number, as SFML knows it; 0 when it does not.
[[nodiscard]] unsigned vendorOf(unsigned gamepad);

// Turns SFML's events into ours. It remembers the position of the sticks, so that a pushed stick gives its direction
// once until it comes back to the middle. SFML numbers the buttons as Linux does, which differs by maker. On most
// gamepads, such as Microsoft's, Select and Start follow the shoulders. On Sony's the triggers come in between, and on
// the oldest of these the cross is four buttons.
class EventTranslator {
public:
    using VendorOf = std::function<unsigned(unsigned gamepad)>;

    explicit EventTranslator(VendorOf vendor = vendorOf) : m_vendorOf(std::move(vendor)) {}

    // Nothing for events without a meaning in the game: other keys, other mouse buttons, small stick movements, and a
    // gamepad's while another window has the focus.
    [[nodiscard]] std::optional<Event> translate(const sf::Event& event);

private:
    [[nodiscard]] std::optional<Event> moved(const sf::Event::JoystickMoveEvent& move);
    [[nodiscard]] std::optional<Event> stick(int axis, float position, Pad negative, Pad positive);

    VendorOf m_vendorOf;
    int m_held[4]{};  // left stick x and y, cross x and y: -1, 0 or 1
    bool m_focused = true;
};

}  // namespace fourfold::platform
