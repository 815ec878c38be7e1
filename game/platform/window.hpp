#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <SFML/Window/Window.hpp>

#include "platform/event.hpp"
#include "platform/sfml_events.hpp"
#include "platform/text_input.hpp"
#include "system/wake_signal.hpp"

namespace fourfold::platform {

class Image;

struct WindowSetup {
    std::string title;
    int width = 1280;
    int height = 720;
    bool fullScreen = false;
};

// The one window of the program, with its OpenGL context. probeDisplay() must have found nothing wrong before.
class Window {
public:
    using Milliseconds = std::chrono::milliseconds;

    explicit Window(const WindowSetup& setup);

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] bool fullScreen() const { return m_setup.fullScreen; }

    // What is done while the window waits, whenever its signal is raised. True when the wait is to end.
    struct Chore {
        const system::WakeSignal& signal;
        std::function<bool()> work;
    };

    // What happened since the last call. Without anything it blocks until something does, the signal is raised, or the
    // time is over; without a time it may wait for ever, and then uses no processor time at all. A gamepad that is
    // plugged in is looked at 30 times a second, since it has no part in the X connection.
    [[nodiscard]] std::vector<Event> wait(std::optional<Milliseconds> atMost, const system::WakeSignal& signal,
                                          const Chore& chore);

    // Where a text is being written, if one is. With the first the keyboard goes over to a connection that knows input
    // methods, which costs nothing before.
    void write(std::optional<Spot> spot);
    void setFullScreen(bool on);
    void setIcon(const Image& icon);
    void present();

private:
    void open();
    void drain(std::vector<Event>& events);

    WindowSetup m_setup;
    sf::Window m_window;
    EventTranslator m_translator;
    std::unique_ptr<TextInput> m_keyboard;  // null until a text was written
    std::vector<Event> m_pending;           // what came before it was
    int m_width = 0;
    int m_height = 0;
    int m_connection = -1;  // the number of SFML's connection to the X server
};

}  // namespace fourfold::platform
