#pragma once

#include <memory>
#include <mutex>
#include <thread>

#include "coach/solved_scenario.hpp"
#include "system/wake_signal.hpp"

namespace fourfold::desk {

// Solves a scenario on a thread of its own while the trainee reads the briefing. The window never waits for it: what is
// asked for while another scenario is being solved comes next, and only the one asked for last is told.
class SolverThread {
public:
    explicit SolverThread(const system::WakeSignal& ready) : m_ready(ready) {}
    ~SolverThread();
    SolverThread(const SolverThread&) = delete;
    SolverThread& operator=(const SolverThread&) = delete;

    // Solves this scenario, unless it is the one at hand already.
    void solve(const std::shared_ptr<const engine::CompiledScenario>& compiled, const scenario::Weights& traditional);
    // The solution of this scenario; null while it is being worked out.
    [[nodiscard]] std::shared_ptr<const coach::SolvedScenario> result(const engine::CompiledScenario* compiled) const;

private:
    void run();

    const system::WakeSignal& m_ready;
    mutable std::mutex m_mutex;  // for all that follows but the thread
    std::shared_ptr<const engine::CompiledScenario> m_wanted;
    scenario::Weights m_traditional{};
    bool m_running = false;
    std::shared_ptr<const coach::SolvedScenario> m_solved;
    std::jthread m_thread;  // not running: it has ended, or is about to without touching anything
};

}  // namespace fourfold::desk
