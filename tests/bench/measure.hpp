#pragma once

#include <chrono>
#include <string>

namespace fourfold::bench {

// The time of the shortest of several runs, in seconds: the speed of the machine when nothing disturbs it.
template <class Run>
[[nodiscard]] double seconds(int runs, Run run) {
    double best = 1e9;
    for (int i = 0; i < runs; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        run();
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
        best = took.count() < best ? took.count() : best;
    }
    return best;
}

// One line of the report: what was measured, the floor of the same run, and the reach. Only the ratio is judged.
struct Row {
    std::string what;
    std::string measured;
    std::string floor;
    double ratio = 0;  // measured cost divided by the cost of the floor
    double reach = 0;  // the largest allowed ratio
};

// Prints the row. Returns whether it is within reach.
bool report(const Row& row);

// The exit code of a benchmark: 1 only if something was missed and the arguments contain --enforce. So no test run
// depends on how busy the machine is.
[[nodiscard]] int verdict(bool within, int argc, const char* const* argv);

}  // namespace fourfold::bench
