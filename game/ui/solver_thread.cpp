#include "ui/solver_thread.hpp"

namespace fourfold::ui {

void SolverThread::solve(const std::shared_ptr<const engine::Rules>& rules, const scenario::Weights& traditional) {
    if (m_rules == rules) return;
    m_rules = rules;
    m_thread = std::jthread([this, rules, traditional] {
        auto solved = std::make_shared<const Solved>(Solved{rules, coach::Solution(*rules, traditional)});
        {
            const std::lock_guard lock(m_mutex);
            m_solved = std::move(solved);
        }
        m_ready.raise();
    });
}

std::shared_ptr<const Solved> SolverThread::result(const engine::Rules* rules) const {
    const std::lock_guard lock(m_mutex);
    return m_solved && m_solved->rules.get() == rules ? m_solved : nullptr;
}

}  // namespace fourfold::ui
