#include "coach/state_graph.hpp"

#include <map>
#include <vector>

#include <doctest/doctest.h>

#include "support/large_scenarios.hpp"
#include "support/scenario_builder.hpp"

using namespace fourfold;
using namespace fourfold::coach;

namespace {

constexpr std::size_t plenty = 1'000'000'000;

// The states that a plain search finds, each with the states that its choices lead to, in order.
using Successors = std::map<std::vector<engine::State>, std::vector<std::vector<engine::State>>>;

Successors searched(const engine::CompiledScenario& compiled) {
    const auto masked = [&](std::vector<engine::State> state) {
        const auto relevant = compiled.relevant(compiled.scene(state.data()));
        for (std::size_t i = 0; i < state.size(); ++i) state[i] &= relevant[i];
        return state;
    };
    Successors found;
    std::vector<std::vector<engine::State>> open{masked({compiled.initial().begin(), compiled.initial().end()})};
    while (!open.empty()) {
        const std::vector<engine::State> state = open.back();
        open.pop_back();
        const auto [at, isNew] = found.try_emplace(state);
        if (!isNew) continue;
        for (const scenario::ChoiceId choice : compiled.openChoices(state.data())) {
            std::vector<engine::State> next = state;
            compiled.apply(next.data(), choice);
            at->second.push_back(masked(next));
            open.push_back(at->second.back());
        }
    }
    return found;
}

bool sameEdges(const StateGraph& a, const StateGraph& b) {
    return std::ranges::equal(a.allEdges(), b.allEdges(), [](const Edge& x, const Edge& y) {
        return x.target == y.target && x.choice == y.choice && x.paid == y.paid;
    });
}

}  // namespace

TEST_CASE("the graph holds the states of a plain search, and their moves") {
    // Scenarios with more states than fit into one block of the work, and with circles.
    for (const auto& scenario : {testing::manyStates(60'000), testing::manyScenes(6)}) {
        const engine::CompiledScenario compiled(scenario);
        const Successors expected = searched(compiled);
        const StateGraph graph(compiled, {plenty, plenty}, 3);
        REQUIRE(graph.complete());
        REQUIRE(graph.size() == expected.size());
        for (StateIndex state = 0; state < graph.size(); ++state) {
            const auto words = graph.state(state);
            const auto found = expected.find({words.begin(), words.end()});
            REQUIRE(found != expected.end());
            REQUIRE(graph.edges(state).size() == found->second.size());
            for (std::size_t i = 0; i < found->second.size(); ++i) {
                const auto next = graph.state(graph.edges(state)[i].target);
                REQUIRE(std::ranges::equal(next, found->second[i]));
            }
        }
    }
}

TEST_CASE("the graph is the same whatever the number of threads") {
    const engine::CompiledScenario compiled(testing::manyStates(100'000));
    const StateGraph alone(compiled, {plenty, plenty}, 1);
    for (const unsigned threads : {2U, 7U}) {
        const StateGraph together(compiled, {plenty, plenty}, threads);
        REQUIRE(together.size() == alone.size());
        CHECK(std::ranges::equal(together.offsets(), alone.offsets()));
        CHECK(sameEdges(together, alone));
    }
}

TEST_CASE("states are numbered by their distance from the start") {
    const engine::CompiledScenario compiled(testing::manyStates(100'000));
    const StateGraph graph(compiled, {plenty, plenty}, 2);
    std::vector<unsigned> distance(graph.size(), 0);
    for (StateIndex state = 0; state < graph.size(); ++state) {
        for (const Edge& edge : graph.edges(state)) {
            if (edge.target > state && distance[edge.target] == 0) distance[edge.target] = distance[state] + 1;
        }
        if (state > 0) REQUIRE(distance[state] >= distance[state - 1]);
    }
}

TEST_CASE("a graph beyond a limit says so") {
    const engine::CompiledScenario compiled(testing::manyStates(60'000));
    CHECK_FALSE(StateGraph(compiled, {1'000, plenty}, 2).complete());
    CHECK_FALSE(StateGraph(compiled, {plenty, 100'000}, 2).complete());
}
