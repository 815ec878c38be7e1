#include "ui/widgets/text_field.hpp"

#include <string>

#include <doctest/doctest.h>

#include "ui/headless.hpp"
#include "ui/widgets/button.hpp"

namespace fourfold::ui {
namespace {

using testing::Headless;

constexpr Rect place{100, 100, 300, 46};

// A field between two buttons.
class Form {
public:
    void frame(const Input& input) {
        m_window.frame(input, [&](Page& page) {
            page.setCovered(covered);
            button(page, {.id = "before", .text = "before", .rect = {100, 20, 300, 40}});
            result = textField(page, {.id = "field", .name = "Name", .rect = place, .placeholder = "who?", .most = 40});
            page.setCovered(false);
            button(page, {.id = "after", .text = "after", .rect = {100, 200, 300, 40}});
            writing = page.writing();
            copied = page.copied();
        });
    }
    void press(Command command) {
        Input input;
        input.command = command;
        frame(input);
    }
    void type(const std::string& text) {
        Input input;
        input.typed = text;
        frame(input);
    }
    void edit(EditAction action, bool selecting = false) {
        Input input;
        input.edit = EditKey{action, selecting};
        frame(input);
    }
    // Presses the mouse button at one place and releases it at another.
    void drag(float from, float to) {
        Input input;
        input.byPointer = true;
        input.mouse = {from, place.centre().y};
        input.pressed = input.mouse;
        input.mouseDown = true;
        frame(input);
        input.pressed.reset();
        input.mouse.x = to;
        input.mouseMoved = true;
        frame(input);
        input.mouseDown = false;
        input.click = input.mouse;
        input.clickFrom = {from, place.centre().y};
        frame(input);
        frame({});
    }
    [[nodiscard]] const std::string& focus() const { return m_window.memory.focused; }
    [[nodiscard]] float offset() const { return m_window.memory.fields.at("field").offset; }
    [[nodiscard]] std::string told() const {
        for (const Item& item : m_window.memory.items) {
            if (item.id == "field") return item.text;
        }
        return {};
    }

    FieldResult result;
    std::optional<Rect> writing;
    std::optional<std::string> copied;
    bool covered = false;

private:
    Headless m_window;
};

}  // namespace

TEST_CASE("a field takes what is typed only while it has the focus") {
    Form form;
    form.frame({});
    form.type("lost");
    CHECK(form.result.text.empty());
    CHECK_FALSE(form.writing.has_value());
    form.press(Command::next);
    form.press(Command::next);
    REQUIRE(form.focus() == "field");
    form.type("李雷");
    CHECK(form.result.changed);
    CHECK(form.result.text == "李雷");
    CHECK(form.told() == "Name 李雷");
    CHECK(form.writing == place);
    form.frame({});
    CHECK_FALSE(form.result.changed);
    form.press(Command::activate);
    CHECK(form.result.entered);
    form.press(Command::down);
    CHECK(form.focus() == "after");
    form.type("lost");
    CHECK(form.result.text == "李雷");
}

TEST_CASE("a press sets the caret, a drag selects, and a second press at once takes the word") {
    Form form;
    form.frame({});
    form.press(Command::next);
    form.press(Command::next);
    form.type("Han Meimei");
    form.press(Command::down);
    form.drag(place.x + 14, place.right());
    CHECK(form.focus() == "field");
    CHECK_FALSE(form.result.entered);
    form.edit(EditAction::copy);
    CHECK(form.copied == "Han Meimei");
    form.edit(EditAction::begin);
    form.frame({});
    // The clock of these frames does not move: so this press follows the last one on the same spot at once.
    form.drag(place.x + 14, place.x + 14);
    form.edit(EditAction::cut);
    CHECK(form.copied == "Han");
    CHECK(form.result.text == " Meimei");
}

TEST_CASE("a long text scrolls so that the caret is seen") {
    Form form;
    form.frame({});
    form.drag(110, 110);
    form.type("韩梅梅在三班做重点客户销售已经三年了，她的名字很长很长很长");
    CHECK(form.offset() > 0);
    const float far = form.offset();
    form.edit(EditAction::left);
    CHECK(form.offset() == far);
    form.edit(EditAction::begin);
    CHECK(form.offset() == 0);
    form.edit(EditAction::end);
    form.edit(EditAction::begin, true);
    form.edit(EditAction::backspace);
    CHECK(form.result.text.empty());
    CHECK(form.told() == "Name");
}

TEST_CASE("a field below a sheet takes no input") {
    Form form;
    form.frame({});
    form.drag(110, 110);
    form.covered = true;
    form.type("x");
    form.drag(110, 200);
    CHECK(form.result.text.empty());
    CHECK_FALSE(form.writing.has_value());
}

}  // namespace fourfold::ui
