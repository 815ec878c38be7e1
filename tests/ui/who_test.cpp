// The screen on which somebody says who plays.
#include <doctest/doctest.h>

#include "records/attempt_store.hpp"
#include "ui/headless_game.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using Key = sf::Keyboard::Key;

namespace {

// The game, whose store knows two people of one name in one class.
class Namesakes : public HeadlessGame {
public:
    Namesakes() {
        for (const char* number : {"0012", "0013"}) REQUIRE(attempts().person("Zhang Wei", "A", number));
        click("who");
    }

    // Goes to the fields one after another, and writes.
    void write(const std::string& name, const std::string& className, const std::string& number) {
        click("who-name");
        type(name);
        click("who-class");
        type(className);
        click("who-number");
        type(number);
    }
    [[nodiscard]] std::size_t people() { return attempts().people().value().size(); }
};

}  // namespace

TEST_CASE("a name that two people have is not enough, and their staff number is") {
    Namesakes game;
    const std::size_t before = game.people();
    game.write("Zhang Wei", "A", "");
    CHECK(game.has("several"));
    game.key(Key::Enter);
    CHECK(game.screen() == "who");
    game.click("who-add");
    CHECK(game.screen() == "who");
    CHECK(game.people() == before);
    game.click("who-number");
    game.type("0013");
    CHECK_FALSE(game.has("several"));
    game.key(Key::Enter);
    CHECK(game.screen() == "home");
    CHECK(game.textOf("who") == "Zhang Wei · A · 0013");
    CHECK(game.people() == before);
}

TEST_CASE("a staff number in the place of a name finds its person") {
    Namesakes game;
    game.click("who-name");
    game.type("0012");
    game.key(Key::Enter);
    CHECK(game.screen() == "home");
    CHECK(game.textOf("who") == "Zhang Wei · A · 0012");
}

TEST_CASE("a new number is a new person") {
    Namesakes game;
    const std::size_t before = game.people();
    game.write("Zhang Wei", "A", "0014");
    game.key(Key::Enter);
    CHECK(game.screen() == "home");
    CHECK(game.people() == before + 1);
    CHECK(game.textOf("who") == "Zhang Wei · A · 0014");
}

TEST_CASE("a spelling of a name is the person who has it") {
    Namesakes game;
    const std::size_t before = game.people();
    game.write("  Ｌi  Lei ", " Three", "");
    game.key(Key::Enter);
    CHECK(game.screen() == "home");
    CHECK(game.textOf("who") == "Li Lei · Three");
    CHECK(game.people() == before);
}
