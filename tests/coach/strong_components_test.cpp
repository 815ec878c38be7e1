#include "core/strong_components.hpp"

#include <doctest/doctest.h>

#include "core/random.hpp"

using namespace fourfold::core;

namespace {

struct Graph {
    std::vector<std::uint32_t> offsets{0};
    std::vector<std::uint32_t> targets;
};

Graph randomGraph(std::uint64_t seed, std::uint32_t nodes) {
    Random random(seed);
    Graph graph;
    for (std::uint32_t n = 0; n < nodes; ++n) {
        for (std::uint32_t e = random.below(4); e > 0; --e) graph.targets.push_back(random.below(nodes));
        graph.offsets.push_back(static_cast<std::uint32_t>(graph.targets.size()));
    }
    return graph;
}

std::vector<std::vector<bool>> reachability(const Graph& graph) {
    const std::size_t count = graph.offsets.size() - 1;
    std::vector<std::vector<bool>> reach(count, std::vector<bool>(count, false));
    for (std::size_t n = 0; n < count; ++n) {
        reach[n][n] = true;
        for (std::uint32_t e = graph.offsets[n]; e < graph.offsets[n + 1]; ++e) reach[n][graph.targets[e]] = true;
    }
    for (std::size_t k = 0; k < count; ++k) {
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t j = 0; j < count; ++j) {
                if (reach[i][k] && reach[k][j]) reach[i][j] = true;
            }
        }
    }
    return reach;
}

}  // namespace

TEST_CASE("two nodes share a component exactly when each reaches the other, and edges never lead upwards") {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const Graph graph = randomGraph(seed, 1 + static_cast<std::uint32_t>(seed % 12));
        const auto reach = reachability(graph);
        const StrongComponents found =
            strongComponents(graph.offsets, [&](std::uint32_t edge) { return graph.targets[edge]; });
        const std::size_t count = graph.offsets.size() - 1;
        REQUIRE(found.order.size() == count);
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t j = 0; j < count; ++j) {
                CHECK((found.component[i] == found.component[j]) == (reach[i][j] && reach[j][i]));
            }
            for (std::uint32_t e = graph.offsets[i]; e < graph.offsets[i + 1]; ++e) {
                CHECK(found.component[graph.targets[e]] <= found.component[i]);
            }
            if (i > 0) CHECK(found.component[found.order[i - 1]] <= found.component[found.order[i]]);
        }
    }
}
