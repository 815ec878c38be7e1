#include "platform/window.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <GL/glx.h>
#include <X11/Xlib.h>

#include <SFML/Window/Joystick.hpp>

#include "platform/image.hpp"

namespace fourfold::platform {
namespace {

constexpr int smallestWidth = 640;
constexpr int smallestHeight = 400;
constexpr std::chrono::milliseconds gamepadPeriod{33};

bool gamepadConnected() {
    for (unsigned i = 0; i < sf::Joystick::Count; ++i) {
        if (sf::Joystick::isConnected(i)) return true;
    }
    return false;
}

}  // namespace

Window::Window(const WindowSetup& setup) : m_setup(setup) {
    const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
    m_setup.width = std::clamp(m_setup.width, smallestWidth, std::max(smallestWidth, static_cast<int>(desktop.width)));
    m_setup.height =
        std::clamp(m_setup.height, smallestHeight, std::max(smallestHeight, static_cast<int>(desktop.height)));
    open();
}

void Window::open() {
    const sf::ContextSettings context(0, 0, 0, 2, 1);
    if (m_setup.fullScreen) {
        m_window.create(sf::VideoMode::getDesktopMode(), m_setup.title, sf::Style::Fullscreen, context);
    } else {
        const sf::VideoMode mode(static_cast<unsigned>(m_setup.width), static_cast<unsigned>(m_setup.height));
        m_window.create(mode, m_setup.title, sf::Style::Default, context);
        const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
        m_window.setPosition({(static_cast<int>(desktop.width) - m_setup.width) / 2,
                              (static_cast<int>(desktop.height) - m_setup.height) / 2});
    }
    m_window.setKeyRepeatEnabled(true);
    m_window.setVerticalSyncEnabled(true);
    m_width = static_cast<int>(m_window.getSize().x);
    m_height = static_cast<int>(m_window.getSize().y);
    // SFML shares one X connection between its windows and contexts but does not give access to it. The current context
    // does.
    Display* const display = glXGetCurrentDisplay();
    m_connection = display != nullptr ? ConnectionNumber(display) : -1;
    if (m_keyboard) m_keyboard->follow(m_window.getSystemHandle());
}

void Window::write(std::optional<Spot> spot) {
    if (!m_keyboard) {
        if (!spot) return;
        drain(m_pending);
        m_keyboard = std::make_unique<TextInput>(m_window.getSystemHandle());
    }
    m_keyboard->write(spot);
}

void Window::drain(std::vector<Event>& events) {
    sf::Event raw;
    while (m_window.pollEvent(raw)) {
        const bool isKey = raw.type == sf::Event::KeyPressed || raw.type == sf::Event::KeyReleased ||
                           raw.type == sf::Event::TextEntered;
        if (isKey && m_keyboard && m_keyboard->isOpen()) continue;
        const std::optional<Event> event = m_translator.translate(raw);
        if (!event) continue;
        if (event->kind == EventKind::resized) {
            m_width = std::max(1, static_cast<int>(event->x));
            m_height = std::max(1, static_cast<int>(event->y));
        }
        events.push_back(*event);
    }
    if (m_keyboard) m_keyboard->take(events);
}

std::vector<Event> Window::wait(std::optional<Milliseconds> atMost, const system::WakeSignal& signal,
                                const Chore& chore) {
    using Clock = std::chrono::steady_clock;
    const auto until = atMost ? std::optional(Clock::now() + *atMost) : std::nullopt;
    std::vector<Event> events = std::exchange(m_pending, {});
    for (;;) {
        drain(events);  // Xlib may hold events that it has read already: the queue must be empty before a wait
        if (!events.empty()) return events;

        std::optional<Milliseconds> pause;
        if (until) {
            pause = std::max(Milliseconds{0}, std::chrono::ceil<Milliseconds>(*until - Clock::now()));
            if (pause->count() == 0) return events;
        }
        if (gamepadConnected()) pause = std::min(pause.value_or(gamepadPeriod), gamepadPeriod);

        const std::array all{signal.raised(), chore.signal.raised(), system::Waitable{.handle = m_connection},
                             system::Waitable{.handle = m_keyboard ? m_keyboard->connection() : -1}};
        const std::optional<std::size_t> ready = system::waitFor(all, pause);
        if (ready == 0) {
            signal.clear();
            drain(events);
            return events;
        }
        if (ready == 1 && chore.work()) return events;
    }
}

void Window::setFullScreen(bool on) {
    if (on == m_setup.fullScreen) return;
    m_setup.fullScreen = on;
    open();
}

void Window::setIcon(const Image& icon) {
    if (icon.empty()) return;
    m_window.setIcon(static_cast<unsigned>(icon.width()), static_cast<unsigned>(icon.height()), icon.pixels());
}

void Window::present() { m_window.display(); }

}  // namespace fourfold::platform
