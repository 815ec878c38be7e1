#include "ui/input.hpp"

#include <doctest/doctest.h>

namespace fourfold::ui {
namespace {

using platform::Event;
using platform::EventKind;
using platform::Key;
using platform::Pad;

std::optional<Command> commandOf(const Event& event) {
    InputCollector input;
    input.take(event);
    return input.collect().command;
}

std::optional<Command> commandOf(Key key, bool shift = false) {
    return commandOf(Event{.kind = EventKind::keyDown, .key = key, .shift = shift});
}

std::optional<Command> commandOf(Pad pad) { return commandOf(Event{.kind = EventKind::padDown, .pad = pad}); }

Event mouse(EventKind kind, float x, float y) { return {.kind = kind, .x = x, .y = y}; }

}  // namespace

TEST_CASE("a key that is held repeats what moves, and nothing else") {
    InputCollector input;
    const auto pressed = [&](Key key) {
        input.take({.kind = EventKind::keyDown, .key = key});
        return input.collect().command;
    };
    CHECK(pressed(Key::down) == Command::down);
    CHECK(pressed(Key::down) == Command::down);
    for (const Key key : {Key::f2, Key::f11, Key::enter, Key::digit1, Key::escape}) {
        CHECK(pressed(key).has_value());
        CHECK_FALSE(pressed(key).has_value());
        CHECK_FALSE(pressed(key).has_value());
        input.take({.kind = EventKind::keyUp, .key = key});
        CHECK(pressed(key).has_value());
        input.take({.kind = EventKind::keyUp, .key = key});
    }
    // What is released while another window has the focus is not heard of.
    CHECK(pressed(Key::f2).has_value());
    input.take({.kind = EventKind::focusLost});
    CHECK(pressed(Key::f2).has_value());
}

TEST_CASE("keys mean what the help says") {
    CHECK(commandOf(Key::enter) == Command::activate);
    CHECK(commandOf(Key::space) == Command::activate);
    CHECK(commandOf(Key::escape) == Command::back);
    CHECK(commandOf(Key::tab) == Command::next);
    CHECK(commandOf(Key::tab, true) == Command::previous);
    CHECK(commandOf(Key::digit1) == Command::digit1);
    CHECK(commandOf(Key::digit9) == Command::digit9);
    CHECK(commandOf(Key::pageUp) == Command::pageUp);
    CHECK(commandOf(Key::f1) == Command::help);
    CHECK(commandOf(Key::f2) == Command::language);
    CHECK(commandOf(Key::f11) == Command::fullScreen);
    CHECK(commandOf(Key::n) == Command::notebook);
    CHECK(commandOf(Key::o) == Command::chart);
    CHECK(commandOf(Key::l) == Command::log);
    CHECK(commandOf(Key::m) == Command::mute);
    CHECK_FALSE(commandOf(Key::none).has_value());
}

TEST_CASE("every button of the gamepad means something, and directions move") {
    CHECK(commandOf(Pad::a) == Command::activate);
    CHECK(commandOf(Pad::b) == Command::back);
    CHECK(commandOf(Pad::x) == Command::notebook);
    CHECK(commandOf(Pad::y) == Command::chart);
    CHECK(commandOf(Pad::leftShoulder) == Command::pageUp);
    CHECK(commandOf(Pad::rightShoulder) == Command::pageDown);
    CHECK(commandOf(Pad::select) == Command::language);
    CHECK(commandOf(Pad::start) == Command::menu);
    CHECK(commandOf(Pad::up) == Command::up);
    CHECK(commandOf(Pad::down) == Command::down);
    CHECK(commandOf(Pad::left) == Command::left);
    CHECK(commandOf(Pad::right) == Command::right);
}

TEST_CASE("a command is given once") {
    InputCollector input;
    CHECK(input.take({.kind = EventKind::keyDown, .key = Key::enter}));
    CHECK(input.collect().command == Command::activate);
    CHECK_FALSE(input.collect().command.has_value());
}

TEST_CASE("a click tells where it went down and where it came up") {
    InputCollector input;
    CHECK(input.take(mouse(EventKind::mouseDown, 10, 20)));
    const Input pressed = input.collect();
    CHECK(pressed.pressed == Vec{10, 20});
    CHECK(pressed.mouseDown);
    CHECK_FALSE(pressed.click.has_value());
    input.take(mouse(EventKind::mouseMove, 15, 25));
    CHECK(input.collect().mouseDown);
    CHECK(input.take(mouse(EventKind::mouseUp, 15, 25)));
    const Input released = input.collect();
    CHECK(released.click == Vec{15, 25});
    CHECK(released.clickFrom == Vec{10, 20});
    CHECK_FALSE(released.mouseDown);
    CHECK_FALSE(input.collect().click.has_value());
}

TEST_CASE("a button that comes up without having gone down here is no click") {
    InputCollector input;
    input.take(mouse(EventKind::mouseUp, 15, 25));
    CHECK_FALSE(input.collect().click.has_value());
    input.take(mouse(EventKind::mouseDown, 1, 1));
    input.take({.kind = EventKind::focusLost});
    CHECK_FALSE(input.collect().mouseDown);
    input.take(mouse(EventKind::mouseUp, 1, 1));
    CHECK_FALSE(input.collect().click.has_value());
}

TEST_CASE("turns of the wheel add up within a frame") {
    InputCollector input;
    Event wheel = mouse(EventKind::wheel, 3, 4);
    wheel.wheel = -1;
    CHECK_FALSE(input.take(wheel));
    input.take(wheel);
    CHECK(input.collect().wheel == -2);
    CHECK(input.collect().wheel == 0);
}

TEST_CASE("Ctrl skips while it is held, and no longer once the window lost the focus") {
    InputCollector input;
    input.take({.kind = EventKind::keyDown, .key = Key::control});
    CHECK(input.collect().skipping);
    CHECK(input.collect().skipping);
    input.take({.kind = EventKind::keyUp, .key = Key::control});
    CHECK_FALSE(input.collect().skipping);
    input.take({.kind = EventKind::keyDown, .key = Key::control});
    input.take({.kind = EventKind::focusLost});
    CHECK_FALSE(input.collect().skipping);
}

TEST_CASE("the focus is to be seen after keys and the gamepad, not after the mouse") {
    InputCollector input;
    input.take(mouse(EventKind::mouseDown, 1, 1));
    CHECK(input.collect().byPointer);
    input.take({.kind = EventKind::padDown, .pad = Pad::down});
    CHECK_FALSE(input.collect().byPointer);
    input.take(mouse(EventKind::mouseDown, 1, 1));
    input.take({.kind = EventKind::keyDown, .key = Key::down});
    CHECK_FALSE(input.collect().byPointer);
}

}  // namespace fourfold::ui
