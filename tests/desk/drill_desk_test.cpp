// Requests of a trainee about drills, and the answers to them.
#include "desk/drill_desk.hpp"

#include <variant>

#include <doctest/doctest.h>

#include "desk/trainee.hpp"

namespace fourfold::desk {
namespace {

using testing::Course;
using testing::Trainee;

// A trainee whose play of today left two mistakes, at "greet" and at "talk".
struct Mistaken {
    Mistaken() : lin(course) {
        lin.begin(engine::Mode::practice);
        REQUIRE(lin.playToEnd({"push", "leave-it", "wait-for-call"}).mistakes == 2);
        lin.desks.close();
    }
    // Answers the present lesson, and waits until the answer is judged. Returns whether it was right.
    bool answer(std::string_view id) {
        const engine::Play& play = lin.desks.drills.drill()->round().lesson().situation()->play;
        return judged(lin.drill(drilling::Choose{*play.scenario().choiceNamed(id)}));
    }
    // Waits until the given answer is judged. Returns whether it was right.
    bool judged(DrillAnswer answer) {
        while (!std::holds_alternative<drilling::Judged>(answer)) {
            lin.await();
            answer = lin.desks.drills.tick();
        }
        return std::get<drilling::Judged>(answer).right;
    }

    Course course;
    Trainee lin;
};

template <class Wanted>
bool is(const DrillAnswer& answer) {
    return std::holds_alternative<Wanted>(answer);
}

std::string sceneOf(const DrillDesk& desk) { return desk.drill()->round().lesson().entry.decision()->key.scene; }

}  // namespace

TEST_CASE("mistakes come back the next day, and each answer is judged, stored in the deck, and leads to the next one") {
    Mistaken mistaken;
    Trainee& lin = mistaken.lin;
    CHECK(lin.desks.drills.outlook().due == 0);
    CHECK(lin.desks.drills.outlook().waiting == 2);
    CHECK(is<drilling::Shown>(lin.drill(drilling::Begin{})));
    CHECK_FALSE(lin.desks.drills.isAsking());

    lin.passDays(1);
    CHECK(lin.desks.home(core::Language::en).drills.due == 2);
    CHECK(is<drilling::Shown>(lin.drill(drilling::Begin{})));
    REQUIRE(lin.desks.drills.isAsking());
    CHECK(sceneOf(lin.desks.drills) == "greet");
    CHECK(lin.desks.drills.isSolvable());
    CHECK(mistaken.answer("hello"));
    const records::Deck deck = lin.desks.people.deck().read();
    CHECK(deck.entries[0].answers.size() == 1);
    CHECK(deck.entries[0].answers[0].right);
    // The lesson was answered already.
    const auto push = lin.desks.drills.drill()->round().lesson().situation()->play.scenario().choiceNamed("push");
    CHECK(is<drilling::Nothing>(lin.drill(drilling::Choose{*push})));

    CHECK(is<drilling::Shown>(lin.drill(drilling::Next{})));
    CHECK(sceneOf(lin.desks.drills) == "talk");
    CHECK_FALSE(mistaken.answer("chat"));
    CHECK_FALSE(lin.desks.people.deck().read().entries[1].answers[0].right);
    CHECK(is<drilling::Shown>(lin.drill(drilling::Next{})));
    CHECK_FALSE(lin.desks.drills.isAsking());
    CHECK(is<drilling::Nothing>(lin.drill(drilling::Next{})));
    CHECK(lin.desks.drills.drill()->round().right() == 1);
    CHECK(lin.desks.drills.outlook().due == 0);
}

TEST_CASE("an answer waits until its scenario is solved, and no other one is taken") {
    Mistaken mistaken;
    Trainee& lin = mistaken.lin;
    lin.passDays(1);
    lin.hold();
    lin.drill(drilling::Begin{});
    const engine::Play& play = lin.desks.drills.drill()->round().lesson().situation()->play;
    REQUIRE(is<drilling::Waiting>(lin.drill(drilling::Choose{*play.scenario().choiceNamed("hello")})));
    CHECK(is<drilling::Nothing>(lin.drill(drilling::Choose{*play.scenario().choiceNamed("push")})));
    CHECK(is<drilling::Nothing>(lin.desks.drills.tick()));
    CHECK(lin.desks.people.deck().read().entries[0].answers.empty());
    lin.letGo();
    CHECK(mistaken.judged(drilling::Waiting{}));
    CHECK(lin.desks.people.deck().read().entries[0].answers.size() == 1);
    lin.desks.drills.close();
    CHECK(is<drilling::Nothing>(lin.desks.drills.tick()));
    CHECK(lin.desks.drills.drill() == nullptr);
}

TEST_CASE(
    "before the scenarios are read the days alone say what is due, and nothing can be asked for without a library") {
    Mistaken mistaken;
    mistaken.lin.passDays(1);
    auto heads = std::make_shared<Library>();
    heads->whole = false;
    mistaken.lin.desks.setLibrary(heads);
    CHECK(mistaken.lin.desks.drills.outlook().due == 2);
    CHECK(mistaken.lin.desks.isLoading());
    DrillDesk fresh({.people = mistaken.lin.desks.people,
                     .solver = mistaken.lin.solver,
                     .seed = [] { return std::uint64_t{1}; },
                     .clock = [] { return core::Moment{}; }});
    CHECK(is<drilling::Nothing>(fresh.carryOut(drilling::Begin{})));
    CHECK(is<drilling::Nothing>(fresh.carryOut(drilling::Next{})));
}

}  // namespace fourfold::desk
