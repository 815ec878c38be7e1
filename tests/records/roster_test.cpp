#include "records/roster.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace fourfold::records;
using Change = RosterChange::Kind;
using Fault = RosterFault::Kind;

namespace {

Person known(const std::string& id, const std::string& name, const std::string& className, const std::string& number) {
    return {.id = PersonId(id), .name = name, .className = className, .number = number};
}

RosterEntry entry(std::size_t row, const std::string& number, const std::string& name, const std::string& className) {
    return {.row = row, .person = known("", name, className, number)};
}

}  // namespace

TEST_CASE("a list adds who is new, gives numbers, and renames by number") {
    const std::vector<Person> people{known("a", "Li", "1", ""), known("b", "Han", "1", "7"), known("c", "Wu", "1", "")};
    const std::vector<RosterEntry> list{entry(2, "5", "Li", "1"), entry(3, "7", "Han Mei", "2"),
                                        entry(4, "", "Wu", "1"), entry(5, "9", "Zhao", "1")};
    const RosterPlan plan = planRoster(people, list);
    CHECK(plan.faults.empty());
    CHECK(plan.known == 1);
    REQUIRE(plan.changes.size() == 3);
    CHECK(plan.changes[0] == RosterChange{Change::numbered, people[0], known("a", "Li", "1", "5")});
    CHECK(plan.changes[1] == RosterChange{Change::renamed, people[1], known("b", "Han Mei", "2", "7")});
    CHECK(plan.changes[2] == RosterChange{Change::added, {}, known("", "Zhao", "1", "9")});
}

TEST_CASE("a list that says what is known already changes nothing") {
    const std::vector<Person> people{known("a", "Li", "1", "5"), known("b", "Li", "1", "6"), known("c", "Wu", "", "")};
    const std::vector<RosterEntry> list{entry(1, "5", "Li", "1"), entry(2, "6", "Li", "1"), entry(3, "", "Wu", "")};
    const RosterPlan plan = planRoster(people, list);
    CHECK(plan.changes.empty());
    CHECK(plan.faults.empty());
    CHECK(plan.known == 3);
}

TEST_CASE("a list that does not say who is meant changes nothing at all") {
    const std::vector<Person> people{known("a", "Li", "1", "5"), known("b", "Li", "1", "6"), known("c", "Wu", "1", ""),
                                     known("d", "Hu", "1", "8"), known("e", "He", "2", "8"), known("f", "Yu", "1", "3"),
                                     known("g", "Yu", "2", "3"), known("h", "Mo", "1", "2")};
    const auto faultOf = [&](std::vector<RosterEntry> list) {
        list.push_back(entry(99, "", "New", "1"));
        const RosterPlan plan = planRoster(people, list);
        CHECK(plan.changes.empty());
        REQUIRE(plan.faults.size() >= 1);
        return plan.faults.front();
    };
    CHECK(faultOf({entry(4, "", "Li", "1")}) == RosterFault{Fault::several, 4, {people[0], people[1]}});
    CHECK(faultOf({entry(4, "10", "Wu", "1"), entry(5, "11", "Wu", "1")}) ==
          RosterFault{Fault::several, 4, {people[2]}});
    CHECK(faultOf({entry(4, "8", "Hu", "3")}) == RosterFault{Fault::sharedNumber, 4, {people[3], people[4]}});
    CHECK(planRoster(people, std::vector{entry(4, "8", "Hu", "1")}).known == 1);
}
