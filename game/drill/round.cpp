#include "drill/round.hpp"

#include <algorithm>
#include <utility>

#include "quiz/answer_text.hpp"

namespace fourfold::drill {

Round::Round(std::vector<Lesson> due) : m_lessons(std::move(due)) {
    m_left = m_lessons.size() - std::min(m_lessons.size(), sessionLength);
    m_lessons.erase(m_lessons.end() - static_cast<std::ptrdiff_t>(m_left), m_lessons.end());
    m_verdicts.resize(m_lessons.size());
}

const Verdict& Round::answer(scenario::ChoiceId choice, const coach::Solution& solution, records::DeckStore& deck,
                             core::Day today) {
    const engine::Play& play = lesson().situation()->play;
    const coach::ReviewedMove move = coach::reviewDecision(play.now(), choice, solution);
    return settle({.judged = move, .right = !coach::isWrong(move.label), .progress = {}}, play.scenario()[choice].id,
                  deck, today);
}

const Verdict& Round::answer(const quiz::Answer& answer, records::DeckStore& deck, core::Day today) {
    const quiz::Question& question = lesson().asked()->question();
    const core::Fraction points = quiz::points(answer, question, quiz::usualRule);
    const bool right = points >= core::whole(question.points);
    return settle({.judged = JudgedAnswer{answer, points}, .right = right, .progress = {}},
                  quiz::textOf(answer, question), deck, today);
}

const Verdict& Round::settle(Verdict verdict, std::string_view chosen, records::DeckStore& deck, core::Day today) {
    records::DeckEntry& entry = m_lessons[m_at].entry;
    const records::DrillAnswer answer{today, verdict.right};
    deck.answer(entry.key(), chosen, answer);
    entry.answers.push_back(answer);
    verdict.progress = progressOf(entry);
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
