#include "platform/sfml_events.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include <SFML/Window/Joystick.hpp>
#include <utf8.h>

#include "core/utf8.hpp"

namespace fourfold::platform {
namespace {

constexpr float pushed = 60.0F;    // of 100: a stick counts as pushed beyond this
constexpr float released = 30.0F;  // and as back in the middle below this

Key keyOf(sf::Keyboard::Key code) {
    using K = sf::Keyboard;
    if (code >= K::Num1 && code <= K::Num9) {
        return static_cast<Key>(static_cast<int>(Key::digit1) + (code - K::Num1));
    }
    if (code >= K::Numpad1 && code <= K::Numpad9) {
        return static_cast<Key>(static_cast<int>(Key::digit1) + (code - K::Numpad1));
    }
    switch (code) {
        case K::Enter: return Key::enter;
        case K::Space: return Key::space;
        case K::Escape: return Key::escape;
        case K::Tab: return Key::tab;
        case K::Up: return Key::up;
        case K::Down: return Key::down;
        case K::Left: return Key::left;
        case K::Right: return Key::right;
        case K::PageUp: return Key::pageUp;
        case K::PageDown: return Key::pageDown;
        case K::Home: return Key::home;
        case K::End: return Key::end;
        case K::LControl:
        case K::RControl: return Key::control;
        case K::F1: return Key::f1;
        case K::F2: return Key::f2;
        case K::F11: return Key::f11;
        case K::F: return Key::f;
        case K::N: return Key::n;
        case K::O: return Key::o;
        case K::L: return Key::l;
        case K::M: return Key::m;
        case K::Backspace: return Key::backspace;
        case K::Delete: return Key::erase;
        case K::A: return Key::a;
        case K::C: return Key::c;
        case K::V: return Key::v;
        case K::X: return Key::x;
        case K::Y: return Key::y;
        case K::Z: return Key::z;
        default: return Key::none;  // SFML gives -1 for keys outside its table
    }
}

constexpr unsigned sony = 0x054C;

// By the number of the button. Pad::a is the lower button (A, cross), Pad::b the right one (B, circle).
constexpr std::array usualButtons{Pad::a,      Pad::b,    Pad::x, Pad::y, Pad::leftShoulder, Pad::rightShoulder,
                                  Pad::select, Pad::start};
constexpr std::array sonyButtons{Pad::a,    Pad::b,    Pad::y,      Pad::x,     Pad::leftShoulder, Pad::rightShoulder,
                                 Pad::none, Pad::none, Pad::select, Pad::start, Pad::none,         Pad::none,
                                 Pad::none, Pad::up,   Pad::down,   Pad::left,  Pad::right};

Pad padOf(unsigned button, unsigned vendor) {
    const std::span<const Pad> buttons = vendor == sony ? std::span<const Pad>(sonyButtons) : usualButtons;
    return button < buttons.size() ? buttons[button] : Pad::none;
}

// Keys such as Enter and Backspace also come as characters. These are ignored.
std::optional<Event> typed(char32_t character) {
    const bool isSurrogate = character >= 0xd800 && character < 0xe000;
    if (character < 0x20 || character > 0x10ffff || isSurrogate || core::isForbidden(character)) return std::nullopt;
    Event event{.kind = EventKind::text};
    utf8::append(character, event.text);
    return event;
}

Event mouse(EventKind kind, int x, int y) {
    return {.kind = kind, .x = static_cast<float>(x), .y = static_cast<float>(y)};
}

}  // namespace

unsigned vendorOf(unsigned gamepad) { return sf::Joystick::getIdentification(gamepad).vendorId; }

std::optional<Event> EventTranslator::moved(const sf::Event::JoystickMoveEvent& move) {
    switch (move.axis) {
        case sf::Joystick::X: return stick(0, move.position, Pad::left, Pad::right);
        case sf::Joystick::Y: return stick(1, move.position, Pad::up, Pad::down);
        case sf::Joystick::PovX: return stick(2, move.position, Pad::left, Pad::right);
        case sf::Joystick::PovY: return stick(3, move.position, Pad::up, Pad::down);
        default: return std::nullopt;
    }
}

std::optional<Event> EventTranslator::stick(int axis, float position, Pad negative, Pad positive) {
    const int now = position > pushed ? 1 : position < -pushed ? -1 : 0;
    if (now == 0) {
        if (position < released && position > -released) m_held[axis] = 0;
        return std::nullopt;
    }
    if (m_held[axis] == now) return std::nullopt;
    m_held[axis] = now;
    if (!m_focused) return std::nullopt;
    return Event{.kind = EventKind::padDown, .pad = now < 0 ? negative : positive};
}

std::optional<Event> EventTranslator::translate(const sf::Event& event) {
    switch (event.type) {
        case sf::Event::KeyPressed:
            if (const Key key = keyOf(event.key.code); key != Key::none) {
                return Event{
                    .kind = EventKind::keyDown, .key = key, .shift = event.key.shift, .control = event.key.control};
            }
            return std::nullopt;
        case sf::Event::KeyReleased:
            if (const Key key = keyOf(event.key.code); key != Key::none) {
                return Event{.kind = EventKind::keyUp, .key = key};
            }
            return std::nullopt;
        case sf::Event::TextEntered: return typed(event.text.unicode);
        case sf::Event::MouseMoved: return mouse(EventKind::mouseMove, event.mouseMove.x, event.mouseMove.y);
        case sf::Event::MouseButtonPressed:
            if (event.mouseButton.button != sf::Mouse::Left) return std::nullopt;
            return mouse(EventKind::mouseDown, event.mouseButton.x, event.mouseButton.y);
        case sf::Event::MouseButtonReleased:
            if (event.mouseButton.button != sf::Mouse::Left) return std::nullopt;
            return mouse(EventKind::mouseUp, event.mouseButton.x, event.mouseButton.y);
        case sf::Event::MouseWheelScrolled: {
            Event wheel = mouse(EventKind::wheel, event.mouseWheelScroll.x, event.mouseWheelScroll.y);
            wheel.wheel = event.mouseWheelScroll.delta;
            return wheel;
        }
        case sf::Event::JoystickButtonPressed:
            if (!m_focused) return std::nullopt;
            if (const Pad pad = padOf(event.joystickButton.button, m_vendorOf(event.joystickButton.joystickId));
                pad != Pad::none) {
                return Event{.kind = EventKind::padDown, .pad = pad};
            }
            return std::nullopt;
        case sf::Event::JoystickMoved: return moved(event.joystickMove);
        case sf::Event::JoystickDisconnected: std::fill(std::begin(m_held), std::end(m_held), 0); return std::nullopt;
        case sf::Event::Resized:
            return Event{.kind = EventKind::resized,
                         .x = static_cast<float>(event.size.width),
                         .y = static_cast<float>(event.size.height)};
        case sf::Event::GainedFocus: m_focused = true; return std::nullopt;
        case sf::Event::LostFocus: m_focused = false; return Event{.kind = EventKind::focusLost};
        case sf::Event::Closed: return Event{.kind = EventKind::closed};
        default: return std::nullopt;
    }
}

}  // namespace fourfold::platform
