#pragma once

#include <memory>
#include <mutex>
#include <thread>
#include <utility>

#include "coach/solved_scenario.hpp"
#include "system/wake_signal.hpp"

namespace fourfold::desk {

// Solves a scenario on a thread of its own while the trainee reads the briefing, so that the window never waits. A
// scenario that is asked for while another is being solved comes at once: that one is given up. Only the result for the
// last one asked for is given.
class SolverThread {
public:
    explicit SolverThread(const system::WakeSignal& ready, coach::SolveLimits limits = {})
        : m_ready(ready), m_limits(std::move(limits)) {}
    // Gives up what is being solved.
    ~SolverThread();
    SolverThread(const SolverThread&) = delete;
    SolverThread& operator=(const SolverThread&) = delete;

    // Starts to solve this scenario, unless it is already solved.
    void solve(const std::shared_ptr<const engine::CompiledScenario>& compiled, const scenario::Weights& traditional);
    // The solution of this scenario; null until it is solved.
    [[nodiscard]] std::shared_ptr<const coach::SolvedScenario> result(const engine::CompiledScenario* compiled) const;

private:
    void run();
    [[nodiscard]] bool isWanted(const engine::CompiledScenario* compiled) const;

    const system::WakeSignal& m_ready;
    const coach::SolveLimits m_limits;
    mutable std::mutex m_mutex;  // guards all members below it except m_thread
    std::shared_ptr<const engine::CompiledScenario> m_wanted;
    scenario::Weights m_traditional{};
    bool m_running = false;
    std::shared_ptr<const coach::SolvedScenario> m_solved;
    std::jthread m_thread;  // if m_running is false: ended, or about to end without using any member
};

}  // namespace fourfold::desk
