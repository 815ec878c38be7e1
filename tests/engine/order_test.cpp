#include "engine/order.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "support/scenario_builder.hpp"

using namespace fourfold;
using namespace fourfold::engine;

namespace {

std::shared_ptr<const scenario::Scenario> fourChoices() {
    testing::ScenarioBuilder builder;
    for (const char* id : {"a", "b", "c", "d"}) builder.choice("start", id);
    builder.choice("start", "leave", "end");
    builder.ending("end");
    return builder.build();
}

std::vector<std::string> names(const Session& session, std::uint64_t seed) {
    std::vector<std::string> result;
    for (const ChoiceId choice : onScreen(session, seed)) result.push_back(session.scenario()[choice].id);
    return result;
}

}  // namespace

TEST_CASE("the order on screen depends on the seed alone, and every open choice is in it once") {
    const CompiledScenario compiled(fourChoices());
    const Session session(compiled);
    CHECK(names(session, 7) == names(session, 7));
    std::set<std::vector<std::string>> orders;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        std::vector<std::string> order = names(session, seed);
        orders.insert(order);
        std::ranges::sort(order);
        CHECK(order == std::vector<std::string>{"a", "b", "c", "d", "leave"});
    }
    CHECK(orders.size() > 60);
}

TEST_CASE("over many seeds each choice stands first about equally often") {
    const CompiledScenario compiled(fourChoices());
    const Session session(compiled);
    std::map<std::string, int> first;
    for (std::uint64_t seed = 0; seed < 5000; ++seed) ++first[names(session, seed).front()];
    for (const auto& [id, count] : first) {
        CAPTURE(id);
        CHECK(count > 850);
        CHECK(count < 1150);
    }
}

TEST_CASE("taking a choice leaves the order of the others as it was") {
    const CompiledScenario compiled(fourChoices());
    Session session(compiled);
    std::vector<std::string> before = names(session, 3);
    session.choose(*session.scenario().choiceNamed("b"));
    std::erase(before, "b");
    CHECK(names(session, 3) == before);
}
