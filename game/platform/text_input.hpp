#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "platform/event.hpp"

namespace fourfold::platform {

// Where an input method shows what it offers: a point of the window, in pixels.
struct Spot {
    int x = 0;
    int y = 0;
    bool operator==(const Spot&) const = default;
};

// The keyboard as text needs it, on a connection of its own to the X server. SFML 2.5 cannot write Chinese: it opens
// input methods without a locale, takes one character of what they say, and loses the rest. Here the keys of the window
// go to the input method first, as long as a text is being written, and words come as it says them.
//
// Once this is open, every key is taken from here and none from SFML, whether or not a text is being written: a key
// that both told would count twice.
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

    // The window was made anew.
    void follow(unsigned long window);
    // Where a text is being written; nothing: keys are keys, and no input method sees them. A spot that wanders with
    // the caret would cost keys: Xlib 1.8 mixes up those that are with the method while it is told about the spot.
    void write(std::optional<Spot> spot);
    // Adds what has come since.
    void take(std::vector<Event>& events);

private:
    struct Connection;

    std::unique_ptr<Connection> m_connection;
};

}  // namespace fourfold::platform
