#include "desk/solver_thread.hpp"

#include <array>

#include <doctest/doctest.h>
#include <unistd.h>

#include "support/large_scenarios.hpp"

using namespace fourfold;
using namespace fourfold::testing;

namespace {

constexpr scenario::Weights weights{40, 30, 20, 10};

std::shared_ptr<const engine::CompiledScenario> compiledWith(std::size_t states) {
    return std::make_shared<const engine::CompiledScenario>(manyStates(states));
}

// Waits until the thread has a new result, and returns how often it signalled one.
std::uint64_t await(const system::WakeSignal& signal) {
    REQUIRE(system::waitFor(std::array{signal.raised()}));
    std::uint64_t times = 0;
    REQUIRE(::read(static_cast<int>(signal.raised().handle), &times, sizeof times) == sizeof times);
    return times;
}

}  // namespace

TEST_CASE("a solution is given when it is ready, and only for the rules it belongs to") {
    const system::WakeSignal ready;
    desk::SolverThread solver(ready);
    const auto compiled = compiledWith(50);
    solver.solve(compiled, weights);
    CHECK(await(ready) == 1);
    REQUIRE(solver.result(compiled.get()) != nullptr);
    CHECK(solver.result(compiled.get())->solution.exact());
    const auto others = compiledWith(50);
    CHECK(solver.result(others.get()) == nullptr);
    // A result stays until there is a new one.
    solver.solve(others, weights);
    CHECK(await(ready) == 1);
    CHECK(solver.result(others.get()) != nullptr);
    CHECK(solver.result(compiled.get()) == nullptr);
}

TEST_CASE("scenarios asked for during a long solving come next, and only the last result is given") {
    const system::WakeSignal ready;
    desk::SolverThread solver(ready);
    const auto large = compiledWith(200'000);
    const std::vector small{compiledWith(50), compiledWith(60), compiledWith(70)};
    solver.solve(large, weights);
    for (const auto& compiled : small) solver.solve(compiled, weights);
    CHECK(await(ready) == 1);
    const auto& last = small.back();
    CHECK(solver.result(large.get()) == nullptr);
    CHECK(solver.result(last.get()) != nullptr);
}

TEST_CASE("closing a solver waits only for the scenario that is being solved") {
    const system::WakeSignal ready;
    desk::SolverThread solver(ready);
    solver.solve(compiledWith(20'000), weights);
    solver.solve(compiledWith(20'000), weights);
}
