#include "desk/solver_thread.hpp"

#include <array>
#include <atomic>
#include <future>

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

TEST_CASE("a scenario asked for during the solving of another is solved at once, and only the last result is given") {
    const system::WakeSignal ready;
    // The solving of the first scenario stands still at its first question until the others were asked for.
    std::promise<void> begun;
    std::promise<void> asked;
    std::atomic<int> questions = 0;
    coach::SolveLimits limits;
    limits.threads = 1;
    limits.goOn = core::GoOn([&] {
        if (questions++ == 0) {
            begun.set_value();
            asked.get_future().wait();
        }
        return true;
    });
    desk::SolverThread solver(ready, limits);
    const auto large = compiledWith(2'000'000);
    const std::vector small{compiledWith(50), compiledWith(60), compiledWith(70)};
    solver.solve(large, weights);
    begun.get_future().wait();
    for (const auto& compiled : small) solver.solve(compiled, weights);
    asked.set_value();
    CHECK(await(ready) == 1);
    CHECK(solver.result(large.get()) == nullptr);
    const auto& last = small.back();
    REQUIRE(solver.result(last.get()) != nullptr);
    CHECK(solver.result(last.get())->solution.exact());
    CHECK(questions < 50);  // all of the large one takes thousands
}

TEST_CASE("a scenario that was given up is solved when it is asked for again") {
    const system::WakeSignal ready;
    const auto first = compiledWith(20'000);
    const auto other = compiledWith(20'000);
    // Each solving stands still at its first question until the next scenario was asked for.
    std::array<std::promise<void>, 2> begun;
    std::array<std::promise<void>, 2> asked;
    std::atomic<std::size_t> questions = 0;
    coach::SolveLimits limits;
    limits.threads = 1;
    limits.goOn = core::GoOn([&] {
        const std::size_t question = questions++;
        if (question < begun.size()) {
            begun[question].set_value();
            asked[question].get_future().wait();
        }
        return true;
    });
    desk::SolverThread solver(ready, limits);
    solver.solve(first, weights);
    begun[0].get_future().wait();
    solver.solve(other, weights);
    asked[0].set_value();
    begun[1].get_future().wait();
    solver.solve(first, weights);
    asked[1].set_value();
    CHECK(await(ready) == 1);
    CHECK(solver.result(other.get()) == nullptr);
    REQUIRE(solver.result(first.get()) != nullptr);
    CHECK(solver.result(first.get())->solution.exact());
}

TEST_CASE("a solver can be closed while it solves") {
    const system::WakeSignal ready;
    desk::SolverThread solver(ready);
    solver.solve(compiledWith(2'000'000), weights);
    solver.solve(compiledWith(2'000'000), weights);
}
