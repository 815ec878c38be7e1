#pragma once

#include <chrono>
#include <string>

namespace fourfold::bench {

// The shortest of several runs, in seconds: what the machine can do when nothing disturbs it.
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

// One line of the report: what was measured, the floor of the same run, and the reach. The ratio decides.
struct Row {
    std::string what;
    std::string measured;
    std::string floor;
    double ratio = 0;  // measured cost over the floor's
    double reach = 0;  // the ratio must not exceed it
};

// Prints the row; true when it is within reach.
bool report(const Row& row);

// The exit code of a benchmark: 1 only when something was missed and the arguments say --enforce. How fast a busy
// machine happens to be decides no test run.
[[nodiscard]] int verdict(bool within, int argc, const char* const* argv);

}  // namespace fourfold::bench
