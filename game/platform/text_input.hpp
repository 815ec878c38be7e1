#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "platform/event.hpp"

namespace fourfold::platform {

// Where an input method shows its candidates: a point of the window, in pixels.
struct Spot {
    int x = 0;
    int y = 0;
    bool operator==(const Spot&) const = default;
};

// The keyboard for writing texts, on a connection of its own to the X server. SFML 2.5 cannot write Chinese: it opens
// input methods without a locale, takes one character of their text, and loses the rest. Here the keys of the window go
// to the input method first while a text is being written, and its words arrive complete.
//
// Once this is open, every key is taken from here and none from SFML, whether or not a text is being written: a key
// that both reported would count twice.
class TextInput {
public:
    // `window` is the X window whose keys these are.
    explicit TextInput(unsigned long window);
    ~TextInput();
    TextInput(const TextInput&) = delete;
    TextInput& operator=(const TextInput&) = delete;

    // Whether there is a connection.
    [[nodiscard]] bool isOpen() const;
    // Becomes readable when something has come.
    [[nodiscard]] int connection() const;

    // To be called when the window was created again.
    void follow(unsigned long window);
    // Says where a text is being written. With nothing, no input method sees the keys. The spot should not follow the
    // caret: Xlib 1.8 mixes up keys that the method is handling while it is told a new spot.
    void write(std::optional<Spot> spot);
    // Adds the events that have come since the last call.
    void take(std::vector<Event>& events);

private:
    struct Connection;

    std::unique_ptr<Connection> m_connection;
};

}  // namespace fourfold::platform
