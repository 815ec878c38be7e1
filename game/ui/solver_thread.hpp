#pragma once

#include <memory>
#include <mutex>
#include <thread>

#include "coach/solver.hpp"
#include "engine/rules.hpp"
#include "platform/wake_signal.hpp"

namespace fourfold::ui {

// A scenario with its solution; the two belong together since the solution refers to the rules.
struct Solved {
    std::shared_ptr<const engine::Rules> rules;
    coach::Solution solution;
};

// Solves a scenario on a thread of its own while the trainee reads the briefing.
class SolverThread {
public:
    explicit SolverThread(const platform::WakeSignal& ready) : m_ready(ready) {}

    // Solves these rules, unless they are the ones at hand already.
    void solve(const std::shared_ptr<const engine::Rules>& rules, const scenario::Weights& traditional);
    // The solution of these rules; null while it is being worked out.
    [[nodiscard]] std::shared_ptr<const Solved> result(const engine::Rules* rules) const;

private:
    const platform::WakeSignal& m_ready;
    std::shared_ptr<const engine::Rules> m_rules;
    mutable std::mutex m_mutex;
    std::shared_ptr<const Solved> m_solved;
    std::jthread m_thread;
};

}  // namespace fourfold::ui
