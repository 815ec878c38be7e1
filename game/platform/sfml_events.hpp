#pragma once

#include <optional>

#include <SFML/Window/Event.hpp>

#include "platform/event.hpp"

namespace fourfold::platform {

// Turns SFML's events into ours. It remembers how the sticks stood, so that a stick pushed over gives one direction
// until it comes back to the middle.
class EventTranslator {
public:
    // Nothing for events without a meaning in the game: other keys, other mouse buttons, small stick movements.
    [[nodiscard]] std::optional<Event> translate(const sf::Event& event);

private:
    [[nodiscard]] std::optional<Event> stick(int axis, float position, Pad negative, Pad positive);

    int m_held[4]{};  // left stick x and y, cross x and y: -1, 0 or 1
};

}  // namespace fourfold::platform
