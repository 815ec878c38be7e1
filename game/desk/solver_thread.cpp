#include "desk/solver_thread.hpp"

namespace fourfold::desk {

SolverThread::~SolverThread() {
    const std::lock_guard lock(m_mutex);
    m_wanted = nullptr;  // nothing more is solved after the present scenario
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
    for (;;) {
        std::shared_ptr<const engine::CompiledScenario> compiled;
        scenario::Weights traditional{};
        {
            const std::lock_guard lock(m_mutex);
            const bool isLast = m_wanted == nullptr || (solved != nullptr && solved->compiled == m_wanted);
            if (isLast) {
                m_solved = std::move(solved);
                m_running = false;
                m_ready.raise();
                return;
            }
            compiled = m_wanted;
            traditional = m_traditional;
        }
        solved = std::make_shared<const coach::SolvedScenario>(compiled, traditional);
    }
}

std::shared_ptr<const coach::SolvedScenario> SolverThread::result(const engine::CompiledScenario* compiled) const {
    const std::lock_guard lock(m_mutex);
    return m_solved && m_solved->compiled.get() == compiled ? m_solved : nullptr;
}

}  // namespace fourfold::desk
