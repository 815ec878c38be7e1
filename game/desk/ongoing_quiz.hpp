#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "quiz/sitting.hpp"
#include "records/quiz_session.hpp"
#include "desk/answer_draft.hpp"
#include "desk/quiz_stage.hpp"

namespace fourfold::desk {

// The first open question without an answer, beginning at `from`, and after the last from the first again. `from`
// itself if there is none.
[[nodiscard]] std::size_t nextUnanswered(const quiz::Sitting& sitting, std::size_t from);

// A sitting that goes on in the window: which question is shown, the answer that is being put together, and the play of
// a practical question. Everything is on the disk before it is shown: in an exam every change of an answer, in practice
// each answer when it is given.
class OngoingQuiz {
public:
    // What covers the question.
    enum class Over { nothing, handIn, secondChance };

    explicit OngoingQuiz(records::QuizSession session);

    [[nodiscard]] const records::QuizSession& session() const { return m_session; }
    [[nodiscard]] const quiz::Bank& bank() const { return m_session.bank(); }
    [[nodiscard]] const quiz::Sitting& sitting() const { return m_session.sitting(); }
    [[nodiscard]] bool isExam() const { return sitting().mode() == quiz::Mode::exam; }
    [[nodiscard]] bool isOver() const { return sitting().phase() == quiz::Phase::over; }
    [[nodiscard]] std::size_t at() const { return m_at; }
    [[nodiscard]] const quiz::Question& question() const { return sitting().question(m_at); }
    [[nodiscard]] const AnswerDraft& draft() const { return m_draft; }
    [[nodiscard]] Over over() const { return m_over; }
    [[nodiscard]] bool timeWasUp() const;
    // Whether the sitting is being reviewed.
    [[nodiscard]] bool isReview() const { return m_isReview; }
    // Whether the present question shows the right answer: in practice after it was answered, and in a review.
    [[nodiscard]] bool isJudged() const { return m_isReview || (!isExam() && sitting().answered(m_at)); }
    // The answer that the present question shows: the given one, or in a review the one that counted.
    [[nodiscard]] const quiz::Answer& answer() const;

    // The play of the present question; null unless it is a practical question that was opened. It stays the same while
    // other questions are shown.
    [[nodiscard]] QuizStage* stage();
    [[nodiscard]] const QuizStage* stage() const;
    // Whether the play is complete and waits to be judged.
    [[nodiscard]] bool judging() const;
    // How the choices of the play were judged; null before that, and in an exam before its review.
    [[nodiscard]] const std::vector<coach::ReviewedMove>* judgement() const;

    // Change the answer; do nothing if it is not open. They return whether the answer was given by this.
    bool press(std::size_t place);
    void turnTo(std::size_t pair);
    bool move(std::size_t from, std::size_t to);
    void shift(int by);
    bool putDown();
    void putBack();
    // In practice, gives the answer that was put together. Returns whether it was given.
    bool check();

    // Shows a question, and closes what covers it. Returns whether another question is shown now.
    bool goTo(std::size_t sheet);
    // The question where answering continues: the present one, or the first open one without an answer.
    [[nodiscard]] std::size_t nextToAnswer() const;
    // In an exam or a review, shows the question before or after, past the end from the other side. In practice, shows
    // the next one without an answer. Returns whether another question is shown now.
    bool step(int by);
    void flag();
    void show(Over over) { m_over = over; }
    // If there is a second chance, shows its first open question, and over() tells about it. Returns whether another
    // question is shown now.
    bool handIn();

    // Digest of the scenario version in which choices of the present practical question were taken; empty if none were.
    [[nodiscard]] std::string versionPlayed() const;
    // Opens the play of the present practical question, as far as it went. If it was begun in another version of its
    // scenario, it begins anew, unless it is over. Returns false if it cannot be played, or shown, in this version.
    bool open(std::shared_ptr<const engine::CompiledScenario> compiled);
    // Whether the next choice begins the play anew.
    [[nodiscard]] bool beginsAnew() const;
    // Takes an open choice of the play. Returns whether it did.
    bool choose(scenario::ChoiceId choice);
    // Judges the play when it is complete. Returns whether the answer was given by this.
    bool judge(const coach::Solution& solution);

    // Begins the review at the first question. Only when the sitting is over.
    void review();

    // Call this about once a second: it ends an exam whose time is over. Returns whether it did.
    bool tick();

private:
    void keep(const quiz::Event& event);
    bool keepDraft();

    records::QuizSession m_session;
    std::size_t m_at = 0;
    AnswerDraft m_draft;
    Over m_over = Over::nothing;
    bool m_isReview = false;
    std::map<std::size_t, QuizStage> m_stages;  // by question
    std::map<std::size_t, std::vector<coach::ReviewedMove>> m_judgements;
};

}  // namespace fourfold::desk
