#include "desk/solver_thread.hpp"

#include <atomic>

namespace fourfold::desk {

SolverThread::~SolverThread() {
    const std::lock_guard lock(m_mutex);
    m_wanted = nullptr;
}

void SolverThread::solve(const std::shared_ptr<const engine::CompiledScenario>& compiled,
                         const scenario::Weights& traditional) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_wanted == compiled) return;
        m_wanted = compiled;
        m_traditional = traditional;
        if (m_running) return;
        m_running = true;
    }
    m_thread = std::jthread([this] { run(); });
}

void SolverThread::run() {
    std::shared_ptr<const coach::SolvedScenario> solved;
    std::atomic<bool> isGivenUp = false;  // what was solved last; it may be wanted again by now
    for (;;) {
        std::shared_ptr<const engine::CompiledScenario> compiled;
        scenario::Weights traditional{};
        {
            const std::lock_guard lock(m_mutex);
            const bool isLast = m_wanted == nullptr || (solved && !isGivenUp && solved->compiled == m_wanted);
            if (isLast) {
                m_solved = std::move(solved);
                m_running = false;
                m_ready.raise();
                return;
            }
            compiled = m_wanted;
            traditional = m_traditional;
        }
        coach::SolveLimits limits = m_limits;
        isGivenUp = false;
        limits.goOn = core::GoOn([&] {
            if (!m_limits.goOn()) return false;
            if (!isWanted(compiled.get())) isGivenUp = true;
            return !isGivenUp;
        });
        solved = std::make_shared<const coach::SolvedScenario>(compiled, traditional, limits);
    }
}

bool SolverThread::isWanted(const engine::CompiledScenario* compiled) const {
    const std::lock_guard lock(m_mutex);
    return m_wanted.get() == compiled;
}

std::shared_ptr<const coach::SolvedScenario> SolverThread::result(const engine::CompiledScenario* compiled) const {
    const std::lock_guard lock(m_mutex);
    return m_solved && m_solved->compiled.get() == compiled ? m_solved : nullptr;
}

}  // namespace fourfold::desk
