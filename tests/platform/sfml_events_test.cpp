#include "platform/sfml_events.hpp"

#include <vector>

#include <SFML/Window/Joystick.hpp>
#include <doctest/doctest.h>

#include "support/characters.hpp"

namespace fourfold::platform {
namespace {

constexpr unsigned microsoft = 0x045E;
constexpr unsigned sony = 0x054C;

sf::Event key(sf::Keyboard::Key code, bool shift = false, sf::Event::EventType type = sf::Event::KeyPressed) {
    sf::Event event{};
    event.type = type;
    event.key.code = code;
    event.key.shift = shift;
    return event;
}

sf::Event button(unsigned number, unsigned gamepad = 0) {
    sf::Event event{};
    event.type = sf::Event::JoystickButtonPressed;
    event.joystickButton.joystickId = gamepad;
    event.joystickButton.button = number;
    return event;
}

sf::Event move(sf::Joystick::Axis axis, float position) {
    sf::Event event{};
    event.type = sf::Event::JoystickMoved;
    event.joystickMove.axis = axis;
    event.joystickMove.position = position;
    return event;
}

sf::Event plain(sf::Event::EventType type) {
    sf::Event event{};
    event.type = type;
    return event;
}

// The meanings of the first `count` buttons of a gamepad of this maker.
std::vector<Pad> padsOf(unsigned vendor, unsigned count) {
    EventTranslator translator([vendor](unsigned) { return vendor; });
    std::vector<Pad> pads;
    for (unsigned i = 0; i < count; ++i) {
        const auto event = translator.translate(button(i));
        pads.push_back(event ? event->pad : Pad::none);
    }
    return pads;
}

// The directions that a series of positions of one axis gives.
std::vector<Pad> directions(EventTranslator& translator, sf::Joystick::Axis axis, const std::vector<float>& positions) {
    std::vector<Pad> pads;
    for (const float position : positions) {
        if (const auto event = translator.translate(move(axis, position))) pads.push_back(event->pad);
    }
    return pads;
}

}  // namespace

TEST_CASE("keys of the game are translated, with Shift, and all others are nothing") {
    EventTranslator translator;
    CHECK(translator.translate(key(sf::Keyboard::Enter))->key == Key::enter);
    CHECK(translator.translate(key(sf::Keyboard::Num1))->key == Key::digit1);
    CHECK(translator.translate(key(sf::Keyboard::Numpad9))->key == Key::digit9);
    CHECK(translator.translate(key(sf::Keyboard::RControl))->key == Key::control);
    CHECK(translator.translate(key(sf::Keyboard::Tab, true))->shift);
    CHECK_FALSE(translator.translate(key(sf::Keyboard::Tab))->shift);
    CHECK(translator.translate(key(sf::Keyboard::M, false, sf::Event::KeyReleased))->kind == EventKind::keyUp);
    CHECK_FALSE(translator.translate(key(sf::Keyboard::Q)).has_value());
    CHECK_FALSE(translator.translate(key(sf::Keyboard::Num0)).has_value());
    CHECK_FALSE(translator.translate(key(sf::Keyboard::Unknown)).has_value());
}

TEST_CASE("the mouse is translated with its place, and only its left button counts") {
    EventTranslator translator;
    sf::Event press = plain(sf::Event::MouseButtonPressed);
    press.mouseButton.button = sf::Mouse::Left;
    press.mouseButton.x = 12;
    press.mouseButton.y = 34;
    const auto down = translator.translate(press);
    REQUIRE(down.has_value());
    CHECK(down->kind == EventKind::mouseDown);
    CHECK(down->x == 12);
    CHECK(down->y == 34);
    press.mouseButton.button = sf::Mouse::Right;
    CHECK_FALSE(translator.translate(press).has_value());
    sf::Event wheel = plain(sf::Event::MouseWheelScrolled);
    wheel.mouseWheelScroll.delta = -2;
    CHECK(translator.translate(wheel)->wheel == -2);
}

TEST_CASE("most gamepads have Select and Start behind the shoulders") {
    CHECK(padsOf(microsoft, 11) == std::vector{Pad::a, Pad::b, Pad::x, Pad::y, Pad::leftShoulder, Pad::rightShoulder,
                                               Pad::select, Pad::start, Pad::none, Pad::none, Pad::none});
    CHECK(padsOf(0, 8) == padsOf(microsoft, 8));
}

TEST_CASE("Sony's have the upper button before the left one, and the triggers before Select and Start") {
    CHECK(padsOf(sony, 13) == std::vector{Pad::a, Pad::b, Pad::y, Pad::x, Pad::leftShoulder, Pad::rightShoulder,
                                          Pad::none, Pad::none, Pad::select, Pad::start, Pad::none, Pad::none,
                                          Pad::none});
}

TEST_CASE("the cross of Sony's oldest is four buttons") {
    const std::vector<Pad> pads = padsOf(sony, 18);
    CHECK(std::vector(pads.begin() + 13, pads.end()) ==
          std::vector{Pad::up, Pad::down, Pad::left, Pad::right, Pad::none});
}

TEST_CASE("each of two gamepads has its maker's buttons") {
    EventTranslator translator([](unsigned gamepad) { return gamepad == 0 ? microsoft : sony; });
    CHECK(translator.translate(button(7, 0))->pad == Pad::start);
    CHECK_FALSE(translator.translate(button(7, 1)).has_value());
    CHECK(translator.translate(button(9, 1))->pad == Pad::start);
}

TEST_CASE("a stick pushed over gives one direction until it comes back") {
    EventTranslator translator;
    CHECK(directions(translator, sf::Joystick::X, {20, 59, 61, 80, 100, 70, 40, 65, 100}) == std::vector{Pad::right});
    CHECK(directions(translator, sf::Joystick::X, {0, 75}) == std::vector{Pad::right});
    CHECK(directions(translator, sf::Joystick::X, {-100}) == std::vector{Pad::left});
    CHECK(directions(translator, sf::Joystick::Y, {100, 0, -100}) == std::vector{Pad::down, Pad::up});
}

TEST_CASE("the cross is an axis to most gamepads, and triggers and the right stick are nothing") {
    EventTranslator translator;
    CHECK(directions(translator, sf::Joystick::PovX, {-100, 0, 100, 0}) == std::vector{Pad::left, Pad::right});
    CHECK(directions(translator, sf::Joystick::PovY, {-100, 0, 100, 0}) == std::vector{Pad::up, Pad::down});
    for (const auto axis : {sf::Joystick::Z, sf::Joystick::R, sf::Joystick::U, sf::Joystick::V}) {
        CHECK(directions(translator, axis, {-100, 0, 100}).empty());
    }
}

TEST_CASE("a gamepad that is unplugged while its stick is pushed holds no direction") {
    EventTranslator translator;
    CHECK(directions(translator, sf::Joystick::X, {100}) == std::vector{Pad::right});
    CHECK_FALSE(translator.translate(plain(sf::Event::JoystickDisconnected)).has_value());
    CHECK(directions(translator, sf::Joystick::X, {100}) == std::vector{Pad::right});
}

TEST_CASE("a gamepad belongs to the window that has the focus") {
    EventTranslator translator([](unsigned) { return microsoft; });
    CHECK(translator.translate(plain(sf::Event::LostFocus))->kind == EventKind::focusLost);
    CHECK_FALSE(translator.translate(button(0)).has_value());
    CHECK(directions(translator, sf::Joystick::X, {100}).empty());
    CHECK_FALSE(translator.translate(plain(sf::Event::GainedFocus)).has_value());
    CHECK(translator.translate(button(0))->pad == Pad::a);
    // A stick that was pushed meanwhile must come back to the middle first.
    CHECK(directions(translator, sf::Joystick::X, {100, 0, 100}) == std::vector{Pad::right});
}

TEST_CASE("a new size and the closing of the window are reported") {
    EventTranslator translator;
    sf::Event resized = plain(sf::Event::Resized);
    resized.size = {800, 600};
    CHECK(translator.translate(resized)->x == 800);
    CHECK(translator.translate(resized)->y == 600);
    CHECK(translator.translate(plain(sf::Event::Closed))->kind == EventKind::closed);
    CHECK_FALSE(translator.translate(plain(sf::Event::MouseEntered)).has_value());
}

TEST_CASE("characters come as text, keys that SFML also gives as characters do not") {
    EventTranslator translator;
    const auto typed = [&](sf::Uint32 character) {
        sf::Event event = plain(sf::Event::TextEntered);
        event.text.unicode = character;
        const auto result = translator.translate(event);
        return result ? result->text : std::string("nothing");
    };
    CHECK(typed(U'a') == "a");
    CHECK(typed(U' ') == " ");
    CHECK(typed(U'雷') == "雷");
    CHECK(typed(0x2070E) == "\xF0\xA0\x9C\x8E");
    for (const sf::Uint32 other : {0x08U, 0x0DU, 0x1BU, 0x01U, 0x7FU, 0xD800U, 0x110000U})
        CHECK(typed(other) == "nothing");
}

TEST_CASE("what is no character cannot be typed") {
    EventTranslator translator;
    const auto typed = [&](char32_t c) {
        sf::Event event{};
        event.type = sf::Event::TextEntered;
        event.text.unicode = c;
        return translator.translate(event);
    };
    REQUIRE(typed(U'四'));
    CHECK(typed(U'四')->text == "四");
    for (const char32_t c : testing::noCharacters()) CHECK_FALSE(typed(c));
    for (const char32_t c : {0x08, 0x1b, 0x7f, 0x9b, 0xd800, 0xdfff, 0x110000}) CHECK_FALSE(typed(c));
}

}  // namespace fourfold::platform
