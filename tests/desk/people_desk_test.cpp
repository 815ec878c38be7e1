// The person who plays, and the person's data.
#include "desk/people_desk.hpp"

#include <doctest/doctest.h>

#include "support/temp_folder.hpp"

namespace fourfold::desk {
namespace {

struct Store {
    testing::TempFolder folder;
    std::shared_ptr<records::AttemptStore> attempts =
        std::make_shared<records::AttemptStore>((folder.path() / "records.sqlite").string());
};

}  // namespace

TEST_CASE("a new person is taken into the store once, and nobody in particular is not") {
    const Store store;
    PeopleDesk people(store.attempts, {.id = {}, .name = "Lin", .className = "Three"});
    const auto kept = people.keep();
    REQUIRE(kept);
    CHECK_FALSE(kept->id.empty());
    CHECK(people.person() == *kept);
    CHECK(people.plays().person() == kept->id);
    CHECK_FALSE(people.keep());  // the person is known now
    PeopleDesk nobody(store.attempts, {});
    CHECK_FALSE(nobody.keep());
    CHECK(nobody.known().empty());
    nobody.lookUp();
    CHECK(nobody.known() == std::vector<records::Person>{*kept});
}

TEST_CASE("a chosen person plays from then on, with a deck of their own") {
    const Store store;
    PeopleDesk people(store.attempts, {.id = {}, .name = "Lin", .className = "Three"});
    static_cast<void>(people.keep());
    const records::MissedQuestion missed{.key = {"kinds", "single"}, .digest = "d", .chosen = "b", .day = {}};
    people.deck().add(std::vector<records::Missed>{missed});
    people.lookUp();
    const auto mei = people.choose({.id = {}, .name = "Mei", .className = {}});
    REQUIRE(mei);
    CHECK(people.person() == mei.value());
    CHECK(people.plays().person() == people.person().id);
    CHECK(people.deck().read().entries.empty());
    CHECK(people.known().empty());
    static_cast<void>(people.choose({.id = {}, .name = "Lin", .className = "Three"}));
    CHECK(people.deck().read().entries.size() == 1);
    CHECK(people.choose({}).value().name.empty());
    CHECK(people.person() == records::Person{});
}

TEST_CASE("if the store cannot look somebody up it says why, and the same person plays on") {
    PeopleDesk people(std::make_shared<records::AttemptStore>(""), {.id = {}, .name = "Lin", .className = {}});
    CHECK_FALSE(people.choose({.id = {}, .name = "Mei", .className = {}}));
    CHECK(people.person().name == "Lin");
    CHECK_FALSE(people.keep());
    people.lookUp();
    CHECK(people.known().empty());
    CHECK(people.bestExams().empty());
}

}  // namespace fourfold::desk
