// What a trainee can begin or continue.
#include "desk/home.hpp"

#include <variant>

#include <doctest/doctest.h>

#include "desk/trainee.hpp"
#include "support/text.hpp"

namespace fourfold::desk {
namespace {

using testing::Course;
using testing::Trainee;

std::vector<std::string> cardsIn(const Home& home) {
    std::vector<std::string> ids;
    for (const Home::Card& card : home.cards) ids.push_back(card.head ? card.head->id : "!" + card.broken.file);
    return ids;
}

}  // namespace

TEST_CASE("scenarios are sorted by level, and files with errors come last with their errors") {
    Course course;
    course.write("a-broken.yaml", "format: 1\nid: a-broken\n");
    course.write("b-hard.yaml", [&] {
        std::string text = course.read("stall.yaml");
        text.replace(text.find("id: stall"), 9, "id: b-hard");
        text.replace(text.find("level: starter"), 14, "level: advanced");
        return text;
    }());
    const Trainee lin(course);
    const Home home = lin.desks.home(core::Language::en);
    CHECK_FALSE(home.loading);
    CHECK(home.person.name == "Lin");
    CHECK(cardsIn(home) == std::vector<std::string>{"orange", "stall", "b-hard", "!a-broken.yaml"});
    const Home::Broken& broken = home.cards.back().broken;
    CHECK(broken.errors > 0);
    REQUIRE_FALSE(broken.faults.empty());
    CHECK(testing::contains(broken.faults[0].what, "F0"));
    CHECK(testing::contains(lin.desks.home(core::Language::zh).cards.back().broken.faults[0].what, "F0"));
    REQUIRE(home.banks.size() == 1);
    CHECK(home.banks[0].head->id == "kinds");
}

TEST_CASE("the card shows the best score, and an unfinished play is offered in its own version alone") {
    Course course;
    Trainee lin(course);
    lin.begin(engine::Mode::practice);
    lin.playToEnd({"hello", "chat", "listen", "order"});
    lin.play(playing::PlayAgain{});
    lin.choose("hello");
    lin.desks.close();
    const Home home = lin.desks.home(core::Language::en);
    CHECK(home.cards[1].best == engine::Fraction{100, 1});
    CHECK(home.cards[1].passed);
    CHECK_FALSE(home.cards[0].best);
    REQUIRE(home.unfinished);
    CHECK(home.unfinished->mode == engine::Mode::practice);
    CHECK(home.unfinished->choices == 1);
    course.write("stall.yaml", course.read("stall.yaml") + "# changed\n");
    lin.readAgain(course);
    // The store has kept that version. Practice goes on in it, and follows its file from there.
    const auto unfinished = lin.desks.home(core::Language::en).unfinished;
    REQUIRE(unfinished);
    CHECK(std::holds_alternative<playing::Resumed>(lin.play(playing::Resume{unfinished->attempt})));
    CHECK(lin.played().steps().size() == 1);
    CHECK(lin.played().scenario().digest == course.library()->scenario("stall")->digest);
    CHECK(lin.desks.plays.notice().kind == FileNotice::Kind::goesOn);
    CHECK(lin.desks.home(core::Language::en).cards[1].best);
}

TEST_CASE("an exam on a scenario stays in the version in which it began, whatever becomes of the file") {
    Course course;
    Trainee lin(course);
    lin.begin(engine::Mode::exam);
    lin.choose("hello");
    const core::Digest begun = lin.played().scenario().digest;
    lin.desks.close();
    course.write("stall.yaml", course.read("stall.yaml") + "# changed\n");
    lin.readAgain(course);
    const auto unfinished = lin.desks.home(core::Language::en).unfinished;
    REQUIRE(unfinished);
    CHECK(std::holds_alternative<playing::Resumed>(lin.play(playing::Resume{unfinished->attempt})));
    CHECK(lin.played().scenario().digest == begun);
    CHECK(lin.played().steps().size() == 1);
}

TEST_CASE("while only heads are read a card has no scenario, and without any heads the home is loading") {
    const Course course;
    Trainee lin(course);
    auto heads = std::make_shared<Library>();
    heads->whole = false;
    lin.desks.setLibrary(heads);
    CHECK(lin.desks.home(core::Language::en).loading);
    heads = std::make_shared<Library>(*heads);
    heads->entries.push_back({.path = course.path("stall.yaml"),
                              .scenario = {},
                              .diagnostics = {},
                              .head = scenario::headOf(*course.library()->scenario("stall"))});
    lin.desks.setLibrary(heads);
    const Home home = lin.desks.home(core::Language::en);
    CHECK_FALSE(home.loading);
    REQUIRE(home.cards.size() == 1);
    CHECK(home.cards[0].head->id == "stall");
    CHECK(home.cards[0].scenario == nullptr);
}

}  // namespace fourfold::desk
