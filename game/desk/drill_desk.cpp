#include "desk/drill_desk.hpp"

#include <variant>

#include "core/overloaded.hpp"

namespace fourfold::desk {

DrillAnswer DrillDesk::carryOut(const DrillRequest& request) {
    if (!m_library) return drilling::Nothing{};
    return std::visit(core::Overloaded{
                          [&](drilling::Begin) {
                              m_drill.emplace(agenda());
                              return show();
                          },
                          [&](drilling::Choose chosen) -> DrillAnswer {
                              if (!m_drill || !m_drill->choose(chosen.choice)) return drilling::Nothing{};
                              const DrillAnswer judged = tick();
                              return std::holds_alternative<drilling::Judged>(judged) ? judged : drilling::Waiting{};
                          },
                          [&](drilling::Next) -> DrillAnswer {
                              if (!isAsking()) return drilling::Nothing{};
                              m_drill->next();
                              return show();
                          },
                      },
                      request);
}

DrillAnswer DrillDesk::tick() {
    if (!m_drill || !m_drill->waiting()) return drilling::Nothing{};
    const auto solution = solved();
    if (!solution || !solution->solution.exact()) return drilling::Nothing{};
    const drill::Verdict& verdict = m_drill->judge(solution->solution, m_services.people.deck(), m_services.today());
    return drilling::Judged{.right = verdict.right};
}

bool DrillDesk::isSolvable() const {
    const auto solution = isAsking() ? solved() : nullptr;
    return !solution || solution->solution.exact();
}

drill::Forecast DrillDesk::outlook() const {
    if (!m_library || !m_library->whole) return drill::forecastOfDecisions(deck(), m_services.today());
    const drill::Agenda now = agenda();
    return {.due = now.lessons.size(), .waiting = now.waiting, .dueElsewhere = now.dueElsewhere, .next = now.next};
}

drill::Agenda DrillDesk::agenda() const {
    return drill::agendaOfDecisions(deck(), m_library->scenarios(), m_services.today(), m_services.seed());
}

records::Deck DrillDesk::deck() const { return m_services.people.deck().read(); }

std::shared_ptr<const coach::SolvedScenario> DrillDesk::solved() const {
    return m_services.solver.result(m_drill->round().lesson().situation()->compiled.get());
}

DrillAnswer DrillDesk::show() {
    if (isAsking()) m_services.solver.solve(m_drill->round().lesson().situation()->compiled, m_library->traditional());
    return drilling::Shown{};
}

}  // namespace fourfold::desk
