#pragma once

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "coach/decision.hpp"
#include "drill/agenda.hpp"
#include "quiz/answer.hpp"
#include "records/deck_store.hpp"

namespace fourfold::drill {

// An answer to a question, with the points it earned.
struct JudgedAnswer {
    quiz::Answer answer;
    core::Fraction points;
};

// How an answer to a drill was judged, and when the mistake comes back.
struct Verdict {
    std::variant<coach::ReviewedMove, JudgedAnswer> judged;
    bool right = false;  // the choice is good or better, or the answer earned all points
    Progress progress;

    // Null if a question was answered.
    [[nodiscard]] const coach::ReviewedMove* move() const { return std::get_if<coach::ReviewedMove>(&judged); }
    [[nodiscard]] const JudgedAnswer* answer() const { return std::get_if<JudgedAnswer>(&judged); }
};

// A session of drills: up to sessionLength lessons, one after another. Every answer is stored in the deck before its
// verdict is returned.
class Round {
public:
    explicit Round(std::vector<Lesson> due);

    [[nodiscard]] bool done() const { return m_at >= m_lessons.size(); }
    // The present lesson; only while not done.
    [[nodiscard]] const Lesson& lesson() const { return m_lessons[m_at]; }
    [[nodiscard]] std::size_t number() const { return m_at + 1; }
    [[nodiscard]] std::size_t size() const { return m_lessons.size(); }
    // The number of due lessons that did not fit into this session.
    [[nodiscard]] std::size_t left() const { return m_left; }
    [[nodiscard]] const std::vector<Lesson>& lessons() const { return m_lessons; }

    // Judges an open choice by the exact solution of its scenario. The present lesson must be a situation without a
    // verdict.
    const Verdict& answer(scenario::ChoiceId choice, const coach::Solution& solution, records::DeckStore& deck,
                          core::Day today);
    // Judges an answer. The present lesson must be a question without a verdict.
    const Verdict& answer(const quiz::Answer& answer, records::DeckStore& deck, core::Day today);
    void next() { ++m_at; }

    // The verdicts in the order of the lessons; nothing for a lesson without an answer.
    [[nodiscard]] const std::vector<std::optional<Verdict>>& verdicts() const { return m_verdicts; }
    [[nodiscard]] const std::optional<Verdict>& verdict() const { return m_verdicts[m_at]; }
    [[nodiscard]] std::size_t answered() const;
    [[nodiscard]] std::size_t right() const;

private:
    const Verdict& settle(Verdict verdict, std::string_view chosen, records::DeckStore& deck, core::Day today);

    std::vector<Lesson> m_lessons;
    std::vector<std::optional<Verdict>> m_verdicts;
    std::size_t m_left = 0;
    std::size_t m_at = 0;
};

}  // namespace fourfold::drill
