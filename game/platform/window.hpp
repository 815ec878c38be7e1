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

// The one window of the program, with its OpenGL context. A DisplayProbe must have found no fault before.
class Window {
public:
    using Milliseconds = std::chrono::milliseconds;

    explicit Window(const WindowSetup& setup);

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] bool fullScreen() const { return m_setup.fullScreen; }

    // Work that is done whenever the signal is raised while the window waits. It returns true to end the wait.
    struct Chore {
        const system::WakeSignal& signal;
        std::function<bool()> work;
    };

    // The events since the last call. If there are none, it blocks until one comes, the signal is raised, or `atMost`
    // has passed. Without `atMost` it may wait for ever, and then uses no processor time. A gamepad that is plugged in
    // is checked 30 times a second, since its events do not come through the X connection.
    [[nodiscard]] std::vector<Event> wait(std::optional<Milliseconds> atMost, const system::WakeSignal& signal,
                                          const Chore& chore);

    // Says where a text is being written, if one is. The first text moves the keyboard to a connection that supports
    // input methods, which costs nothing before.
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
    std::vector<Event> m_pending;           // events that came before the keyboard
    int m_width = 0;
    int m_height = 0;
    int m_connection = -1;  // the number of SFML's connection to the X server
};

}  // namespace fourfold::platform
