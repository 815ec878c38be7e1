#include "drill/round.hpp"

#include <algorithm>
#include <utility>

namespace fourfold::drill {

Round::Round(std::vector<Lesson> due) : m_lessons(std::move(due)) {
    m_left = m_lessons.size() - std::min(m_lessons.size(), sessionLength);
    m_lessons.erase(m_lessons.end() - static_cast<std::ptrdiff_t>(m_left), m_lessons.end());
    m_verdicts.resize(m_lessons.size());
}

const Verdict& Round::answer(scenario::ChoiceId choice, const coach::Solution& solution, records::DeckFile& deck,
                             core::Day today) {
    Lesson& lesson = m_lessons[m_at];
    Verdict verdict{.move = coach::reviewDecision(lesson.play.now(), choice, solution), .right = false, .progress = {}};
    verdict.right = !coach::isWrong(verdict.move.label);
    const records::DrillAnswer answer{today, verdict.right};
    deck.answer(lesson.entry.mistake.key, lesson.play.scenario()[choice].id, answer);
    lesson.entry.answers.push_back(answer);
    verdict.progress = progressOf(lesson.entry);
    return m_verdicts[m_at].emplace(std::move(verdict));
}

std::size_t Round::answered() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(m_verdicts, [](const auto& each) { return each.has_value(); }));
}

std::size_t Round::right() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(m_verdicts, [](const auto& each) { return each && each->right; }));
}

}  // namespace fourfold::drill
