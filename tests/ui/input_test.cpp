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

TEST_CASE("a held key repeats only commands that move") {
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
    // The release of a key while another window has the focus is not noticed.
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

TEST_CASE("while a text field has the focus, keys that write or edit are no commands") {
    InputCollector input;
    input.setTyping(true);
    const auto pressed = [&](const Event& event) {
        input.take(event);
        return input.collect();
    };
    for (const Key key : {Key::f, Key::n, Key::o, Key::l, Key::m, Key::space, Key::digit1, Key::digit9}) {
        CHECK_FALSE(pressed({.kind = EventKind::keyDown, .key = key}).command.has_value());
    }
    CHECK(pressed({.kind = EventKind::text, .text = "李"}).typed == "李");
    CHECK(input.collect().typed.empty());
    using Action = EditAction;
    const std::pair<Event, EditKey> edits[]{
        {{.kind = EventKind::keyDown, .key = Key::left}, {Action::left}},
        {{.kind = EventKind::keyDown, .key = Key::right, .shift = true}, {Action::right, true}},
        {{.kind = EventKind::keyDown, .key = Key::left, .control = true}, {Action::wordLeft}},
        {{.kind = EventKind::keyDown, .key = Key::right, .shift = true, .control = true}, {Action::wordRight, true}},
        {{.kind = EventKind::keyDown, .key = Key::home}, {Action::begin}},
        {{.kind = EventKind::keyDown, .key = Key::end}, {Action::end}},
        {{.kind = EventKind::keyDown, .key = Key::backspace}, {Action::backspace}},
        {{.kind = EventKind::keyDown, .key = Key::backspace}, {Action::backspace}},  // held
        {{.kind = EventKind::keyDown, .key = Key::erase}, {Action::erase}},
        {{.kind = EventKind::keyDown, .key = Key::a, .control = true}, {Action::selectAll}},
        {{.kind = EventKind::keyDown, .key = Key::c, .control = true}, {Action::copy}},
        {{.kind = EventKind::keyDown, .key = Key::x, .control = true}, {Action::cut}},
        {{.kind = EventKind::keyDown, .key = Key::v, .control = true}, {Action::paste}},
        {{.kind = EventKind::keyDown, .key = Key::z, .control = true}, {Action::undo}},
        {{.kind = EventKind::keyDown, .key = Key::y, .control = true}, {Action::redo}},
        {{.kind = EventKind::keyDown, .key = Key::z, .shift = true, .control = true}, {Action::redo, true}}};
    for (const auto& [event, edit] : edits) {
        CAPTURE(static_cast<int>(edit.action));
        const Input frame = pressed(event);
        CHECK(frame.edit == edit);
        CHECK_FALSE(frame.command.has_value());
    }
    const std::pair<Key, Command> others[]{{Key::up, Command::up},       {Key::down, Command::down},
                                           {Key::tab, Command::next},    {Key::enter, Command::activate},
                                           {Key::escape, Command::back}, {Key::f2, Command::language}};
    for (const auto& [key, command] : others)
        CHECK(pressed({.kind = EventKind::keyDown, .key = key}).command == command);
    CHECK(pressed({.kind = EventKind::padDown, .pad = Pad::left}).command == Command::left);
}

TEST_CASE("without a text field nothing is typed or edited") {
    InputCollector input;
    CHECK_FALSE(input.take({.kind = EventKind::text, .text = "n"}));
    CHECK(input.collect().typed.empty());
    CHECK_FALSE(input.take({.kind = EventKind::keyDown, .key = Key::backspace}));
    CHECK_FALSE(input.collect().edit.has_value());
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
