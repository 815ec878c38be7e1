#include "ui/input.hpp"

namespace fourfold::ui {
namespace {

using platform::EventKind;
using platform::Key;
using platform::Pad;

std::optional<Command> commandOf(Key key, bool shift) {
    if (key >= Key::digit1 && key <= Key::digit9) {
        return static_cast<Command>(static_cast<int>(Command::digit1) + static_cast<int>(key) -
                                    static_cast<int>(Key::digit1));
    }
    switch (key) {
        case Key::enter:
        case Key::space: return Command::activate;
        case Key::escape: return Command::back;
        case Key::tab: return shift ? Command::previous : Command::next;
        case Key::up: return Command::up;
        case Key::down: return Command::down;
        case Key::left: return Command::left;
        case Key::right: return Command::right;
        case Key::pageUp: return Command::pageUp;
        case Key::pageDown: return Command::pageDown;
        case Key::home: return Command::home;
        case Key::end: return Command::end;
        case Key::f1: return Command::help;
        case Key::f2: return Command::language;
        case Key::f11: return Command::fullScreen;
        case Key::f: return Command::flag;
        case Key::n: return Command::notebook;
        case Key::o: return Command::chart;
        case Key::l: return Command::log;
        case Key::m: return Command::mute;
        default: return std::nullopt;
    }
}

std::optional<Command> commandOf(Pad pad) {
    switch (pad) {
        case Pad::a: return Command::activate;
        case Pad::b: return Command::back;
        case Pad::x: return Command::notebook;
        case Pad::y: return Command::chart;
        case Pad::leftShoulder: return Command::pageUp;
        case Pad::rightShoulder: return Command::pageDown;
        case Pad::select: return Command::language;
        case Pad::start: return Command::menu;
        case Pad::up: return Command::up;
        case Pad::down: return Command::down;
        case Pad::left: return Command::left;
        case Pad::right: return Command::right;
        case Pad::none: return std::nullopt;
    }
    return std::nullopt;
}

std::optional<EditKey> editKeyOf(const platform::Event& event) {
    using Action = EditAction;
    const auto key = [&](Action action) { return EditKey{action, event.shift}; };
    switch (event.key) {
        case Key::left: return key(event.control ? Action::wordLeft : Action::left);
        case Key::right: return key(event.control ? Action::wordRight : Action::right);
        case Key::home: return key(Action::begin);
        case Key::end: return key(Action::end);
        case Key::backspace: return key(Action::backspace);
        case Key::erase: return key(Action::erase);
        default: break;
    }
    if (!event.control) return std::nullopt;
    switch (event.key) {
        case Key::a: return key(Action::selectAll);
        case Key::c: return key(Action::copy);
        case Key::x: return key(Action::cut);
        case Key::v: return key(Action::paste);
        case Key::z: return key(event.shift ? Action::redo : Action::undo);
        case Key::y: return key(Action::redo);
        default: return std::nullopt;
    }
}

// Whether the key writes a character, which comes as a separate text event.
bool writes(Key key) {
    if (key >= Key::digit1 && key <= Key::digit9) return true;
    return key == Key::space || key == Key::f || key == Key::n || key == Key::o || key == Key::l || key == Key::m;
}

// Whether the command only moves the focus or the view.
bool moves(Command command) {
    switch (command) {
        case Command::up:
        case Command::down:
        case Command::left:
        case Command::right:
        case Command::next:
        case Command::previous:
        case Command::pageUp:
        case Command::pageDown: return true;
        default: return false;
    }
}

}  // namespace

bool InputCollector::take(const platform::Event& event) {
    const Vec at{event.x, event.y};
    switch (event.kind) {
        case EventKind::keyDown:
            if (event.key == Key::control) {
                m_input.skipping = true;
                return true;
            }
            m_input.byPointer = false;
            if (m_typing) {
                m_input.edit = editKeyOf(event);
                if (m_input.edit) return true;
                if (writes(event.key)) return false;
            }
            m_input.command = commandOf(event.key, event.shift);
            if (!m_held.insert(event.key).second && m_input.command && !moves(*m_input.command))
                m_input.command.reset();
            return m_input.command.has_value();
        case EventKind::keyUp:
            m_held.erase(event.key);
            if (event.key == Key::control) m_input.skipping = false;
            return false;
        case EventKind::text:
            if (!m_typing) return false;
            m_input.typed = event.text;
            m_input.byPointer = false;
            return true;
        case EventKind::padDown:
            m_input.command = commandOf(event.pad);
            m_input.byPointer = false;
            return m_input.command.has_value();
        case EventKind::mouseMove:
            m_input.mouse = at;
            m_input.mouseMoved = true;
            return false;
        case EventKind::mouseDown:
            m_input.mouse = m_pressedAt = at;
            m_input.pressed = at;
            m_input.mouseDown = true;
            m_input.byPointer = true;
            return true;
        case EventKind::mouseUp:
            m_input.mouse = at;
            if (m_input.mouseDown) {
                m_input.click = at;
                m_input.clickFrom = m_pressedAt;
            }
            m_input.mouseDown = false;
            return true;
        case EventKind::wheel:
            m_input.mouse = at;
            m_input.wheel += event.wheel;
            return false;
        case EventKind::focusLost:
            m_input.skipping = false;
            m_input.mouseDown = false;
            m_held.clear();
            return false;
        case EventKind::resized:
        case EventKind::closed: return false;
    }
    return false;
}

Input InputCollector::collect() {
    Input frame = m_input;
    m_input.mouseMoved = false;
    m_input.pressed.reset();
    m_input.click.reset();
    m_input.wheel = 0;
    m_input.command.reset();
    m_input.edit.reset();
    m_input.typed.clear();
    return frame;
}

}  // namespace fourfold::ui
