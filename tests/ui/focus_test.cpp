#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "ui/headless.hpp"
#include "ui/widgets/scroll_area.hpp"

// How keys and gamepad move among the controls of a screen, and what reaches them.
namespace fourfold::ui {
namespace {

using testing::Headless;

Input press(Command command) {
    Input input;
    input.command = command;
    return input;
}

Input clickAt(float x, float y) {
    Input input;
    input.mouse = {x, y};
    input.click = Vec{x, y};
    input.clickFrom = {x, y};
    input.byPointer = true;
    return input;
}

// Two columns of three buttons, and a wide one below:
//   a0 b0
//   a1 b1
//   a2 b2
//   wide
class Grid {
public:
    void press(Command command) { frame(ui::press(command)); }
    void frame(const Input& input) {
        m_window.frame(input, [&](Page& page) {
            page.setCovered(covered);
            for (int row = 0; row < 3; ++row) {
                for (int column = 0; column < 2; ++column) {
                    const std::string id = std::string(column == 0 ? "a" : "b") + std::to_string(row);
                    const Rect rect{100 + 300.0F * static_cast<float>(column), 100 + 60.0F * static_cast<float>(row),
                                    200, 40};
                    if (page.control({.id = id, .text = id, .rect = rect, .enabled = id != disabled, .value = {}})
                            .activated)
                        activated = id;
                }
            }
            if (page.control({.id = "wide", .text = "wide", .rect = {100, 300, 500, 40}, .value = {}}).activated)
                activated = "wide";
        });
    }
    [[nodiscard]] const std::string& focus() const { return m_window.memory.focused; }

    std::string activated;
    std::string disabled;
    bool covered = false;

private:
    Headless m_window;
};

}  // namespace

TEST_CASE("Tab walks through all controls and comes round, Shift+Tab the other way") {
    Grid grid;
    std::vector<std::string> order;
    for (int i = 0; i < 8; ++i) {
        grid.press(Command::next);
        order.push_back(grid.focus());
    }
    CHECK(order == std::vector<std::string>{"a0", "b0", "a1", "b1", "a2", "b2", "wide", "a0"});
    grid.press(Command::previous);
    CHECK(grid.focus() == "wide");
}

TEST_CASE("arrows go to the nearest control in their direction and stop at the edge") {
    Grid grid;
    const auto after = [&](Command command) {
        grid.press(command);
        return grid.focus();
    };
    CHECK(after(Command::down) == "a0");
    CHECK(after(Command::down) == "a1");
    CHECK(after(Command::right) == "b1");
    CHECK(after(Command::right) == "b1");
    CHECK(after(Command::down) == "b2");
    CHECK(after(Command::down) == "wide");
    CHECK(after(Command::down) == "wide");
    CHECK(after(Command::up) != "wide");
    CHECK(after(Command::left) == "a2");
    CHECK(after(Command::up) == "a1");
}

TEST_CASE("Left and Right stay in the row, however near something above it is") {
    Headless window;
    const auto frame = [&](const Input& input) {
        window.frame(input, [&](Page& page) {
            page.control({.id = "left", .text = {}, .rect = {100, 100, 100, 40}, .value = {}});
            page.control({.id = "above", .text = {}, .rect = {230, 60, 40, 30}, .value = {}});
            page.control({.id = "right", .text = {}, .rect = {600, 100, 100, 40}, .value = {}});
        });
    };
    frame(press(Command::next));
    REQUIRE(window.memory.focused == "left");
    frame(press(Command::right));
    CHECK(window.memory.focused == "right");
    frame(press(Command::left));
    CHECK(window.memory.focused == "left");
}

TEST_CASE("Enter presses what has the focus, and nothing else") {
    Grid grid;
    grid.press(Command::activate);
    CHECK(grid.activated.empty());
    grid.press(Command::next);
    grid.press(Command::next);
    grid.press(Command::activate);
    CHECK(grid.activated == "b0");
}

TEST_CASE("what is disabled takes neither the focus nor a click") {
    Grid grid;
    grid.disabled = "b0";
    grid.press(Command::next);
    grid.press(Command::next);
    CHECK(grid.focus() == "a1");
    grid.frame(clickAt(450, 120));
    CHECK(grid.activated.empty());
    grid.frame(clickAt(450, 180));
    CHECK(grid.activated == "b1");
}

TEST_CASE("a click counts where it went down and came up on the same control") {
    Grid grid;
    Input slipped = clickAt(150, 120);
    slipped.clickFrom = {150, 180};
    grid.frame(slipped);
    CHECK(grid.activated.empty());
    grid.frame(clickAt(150, 120));
    CHECK(grid.activated == "a0");
    CHECK(grid.focus() == "a0");
}

TEST_CASE("what lies below a sheet is out of reach") {
    Grid grid;
    grid.press(Command::next);
    grid.covered = true;
    grid.press(Command::activate);
    grid.frame(clickAt(150, 180));
    CHECK(grid.activated.empty());
}

namespace {

// A list of twenty rows of 40 pixels in a view of 200.
class List {
public:
    void frame(const Input& input, bool controls) {
        for (int pass = 0; pass < 3; ++pass) {
            m_window.frame(pass == 0 ? input : Input{}, [&](Page& page) {
                ScrollArea area(page, "list", {0, 0, 400, 200});
                for (int i = 0; i < 20; ++i) {
                    const Rect rect{0, area.origin().y + 40.0F * static_cast<float>(i), area.width(), 36};
                    const std::string id = "row" + std::to_string(i);
                    if (controls) {
                        page.control({.id = id, .text = id, .rect = rect, .value = {}});
                    } else {
                        page.tell(ItemKind::text, id, id, rect);
                    }
                }
                area.finish(800);
            });
        }
        m_window.memory.reveal = false;
    }
    [[nodiscard]] float offset() { return m_window.memory.scroll["list"].offset; }
    [[nodiscard]] bool visible(const std::string& id) const {
        for (const Item& item : m_window.memory.items) {
            if (item.id == id) return item.visible;
        }
        return false;
    }

private:
    Headless m_window;
};

}  // namespace

TEST_CASE("a list of texts scrolls by Up and Down, by pages, and to its ends") {
    List list;
    list.frame({}, false);
    CHECK(list.offset() == 0);
    list.frame(press(Command::down), false);
    const float line = list.offset();
    CHECK(line > 0);
    list.frame(press(Command::up), false);
    CHECK(list.offset() == 0);
    list.frame(press(Command::pageDown), false);
    CHECK(list.offset() > line);
    list.frame(press(Command::end), false);
    CHECK(list.offset() == 600);
    CHECK(list.visible("row19"));
    CHECK_FALSE(list.visible("row0"));
    list.frame(press(Command::home), false);
    CHECK(list.visible("row0"));
}

TEST_CASE("in a list of controls the focus moves, and the list follows it") {
    List list;
    list.frame({}, true);
    for (int i = 0; i < 12; ++i) list.frame(press(Command::down), true);
    CHECK(list.visible("row11"));
    CHECK(list.offset() > 0);
}

TEST_CASE("the wheel scrolls what is below the pointer and stops at the ends") {
    List list;
    list.frame({}, false);
    Input wheel;
    wheel.mouse = {50, 50};
    wheel.wheel = -100;
    list.frame(wheel, false);
    CHECK(list.offset() == 600);
    wheel.mouse = {600, 50};
    wheel.wheel = 100;
    list.frame(wheel, false);
    CHECK(list.offset() == 600);
}

}  // namespace fourfold::ui
