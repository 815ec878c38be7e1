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

// The first question that is open and has no answer, from one on and round; that one when there is none.
[[nodiscard]] std::size_t nextUnanswered(const quiz::Sitting& sitting, std::size_t from);

// A sitting while it goes on in the window: which question is up, the answer being put together, the play of a
// practical one. What happens is on the disk before it is seen; in an exam that is every change of an answer, in
// practice each answer once it is given.
class OngoingQuiz {
public:
    // What lies over the question.
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
    // Whether what was answered is looked back on.
    [[nodiscard]] bool isReview() const { return m_isReview; }
    // Whether the question that is up shows what was right: in practice once it is answered, and in a review.
    [[nodiscard]] bool isJudged() const { return m_isReview || (!isExam() && sitting().answered(m_at)); }
    // The answer to it that is shown: what is given now, or in a review what counted.
    [[nodiscard]] const quiz::Answer& answer() const;

    // The play of the question that is up; null unless it is a practical one that was opened. It stays as it is while
    // another question is up.
    [[nodiscard]] QuizStage* stage();
    [[nodiscard]] const QuizStage* stage() const;
    // Whether all of it was played, and it waits to be judged.
    [[nodiscard]] bool judging() const;
    // How its choices were judged; null until they were, and in an exam before its review.
    [[nodiscard]] const std::vector<coach::ReviewedMove>* judgement() const;

    // Changes to the answer; nothing happens when it is not open. They return whether it was given thereby.
    bool press(std::size_t place);
    void turnTo(std::size_t pair);
    bool move(std::size_t from, std::size_t to);
    void shift(int by);
    bool putDown();
    void putBack();
    // Gives what was put together, in practice; whether it did.
    bool check();

    // Closes what lies over the question, too. Whether another question is up.
    bool goTo(std::size_t sheet);
    // Where answering goes on: at the question that is up, or else the first one that is open and has no answer.
    [[nodiscard]] std::size_t nextToAnswer() const;
    // In an exam or a review to the question before or after, round and round; in practice to the next without an
    // answer. Whether another one is up.
    bool step(int by);
    void flag();
    void show(Over over) { m_over = over; }
    // Where there is a second chance, the first open question is up then, and over() says so. Whether it is another
    // one.
    bool handIn();

    // The digest of the scenario in which choices of the practical question that is up were taken; empty: none were.
    [[nodiscard]] std::string versionPlayed() const;
    // Has the play of the practical question that is up at hand, as far as it went. In another version of its scenario
    // than it was begun in it begins anew, unless it is over. False when it cannot be played, or looked at, in this
    // version.
    bool open(std::shared_ptr<const engine::CompiledScenario> compiled);
    // Whether its next choice begins it anew.
    [[nodiscard]] bool beginsAnew() const;
    // Takes a choice of it that is open; whether it did.
    bool choose(scenario::ChoiceId choice);
    // Judges the play, once all of it was played; whether the answer was given thereby.
    bool judge(const coach::Solution& solution);

    // Looks back on it from the first question on; only once it is over.
    void review();

    // To be called every second or so: ends an exam whose time is over; whether it did.
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
