#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <variant>

#include "quiz/release.hpp"
#include "quiz/sitting.hpp"
#include "records/attempt_writer.hpp"

namespace fourfold::records {

// Where a person stands with the exam on a bank.
struct ExamStanding {
    std::size_t begun = 0;        // exams that were begun, whatever became of them and of the bank's version
    std::size_t triesLeft = 0;    // how many more may be begun
    bool passed = false;          // in one of them
    std::optional<Attempt> open;  // one to go on with: of this version of the bank, and in no other program
    bool elsewhere = false;       // it goes on in another program right now
    std::optional<Attempt> last;  // the latest that has ended
    std::optional<Attempt> best;  // the one with the best score, the earliest of equal ones

    // What the review of the last one waits for, on the day that the clock shows.
    [[nodiscard]] quiz::ReviewWait reviewWait(const quiz::Exam& exam,
                                              const system::Clock& clock = system::systemClock()) const;
};
[[nodiscard]] Result<ExamStanding> standingOf(AttemptStore& store, const Person& person, const quiz::Bank& bank);

// What somebody wants to begin or to go on with.
struct QuizWish {
    Person person{};  // as the store knows them; nobody (no id) may practise, but not take an exam
    quiz::Mode mode = quiz::Mode::practice;
    std::uint64_t seed = 0;  // of one that begins
    core::Language language = core::Language::en;
    bool anew = false;                     // begin practice anew, whatever there is to go on with
    std::optional<quiz::TopicId> topic{};  // of practice that begins; nothing: the whole bank
};

// Why there is no quiz.
struct QuizRefusal {
    enum class Why {
        nobody,  // an exam is somebody's
        noTriesLeft,
        elsewhere,  // the exam goes on in another running Fourfold
        notStored,  // an exam that nobody could vouch for does not begin
    };
    Why why = Why::nobody;
    std::optional<SaveFault> fault{};  // of notStored

    // The key of the sentence about it; notStored is told by its fault.
    [[nodiscard]] std::string_view key() const;
};

// A quiz while one person goes through it: the sitting and its record, for the window and the terminal alike.
//
// An exam begins in the store as soon as it is entered, so that nobody can look at its
// questions without using up a try. What happens is in the store when apply() returns. Where
// saving fails in the middle the quiz goes on: fault() says why, and what could not be
// written is tried again with the next event. No other program can go on with it meanwhile.
class QuizSession {
public:
    using Entered = std::variant<QuizSession, QuizRefusal>;

    // Goes on with what the person left off in this version of the bank, or begins. Practice always begins, in the
    // worst case unsaved; an exam only where it can be stored.
    [[nodiscard]] static Entered enter(std::shared_ptr<AttemptStore> store, std::shared_ptr<const quiz::Bank> bank,
                                       const QuizWish& wish, system::Clock clock = system::systemClock());

    // One that has ended, to be looked back on: nothing happens in it any more. The bank is the version it was taken
    // on.
    [[nodiscard]] static Result<QuizSession> lookBack(AttemptStore& store, std::shared_ptr<const quiz::Bank> bank,
                                                      const Attempt& ended);

    QuizSession(QuizSession&&) = default;
    QuizSession& operator=(QuizSession&&) = default;
    QuizSession(const QuizSession&) = delete;
    QuizSession& operator=(const QuizSession&) = delete;
    ~QuizSession();

    [[nodiscard]] const quiz::Bank& bank() const { return *m_bank; }
    [[nodiscard]] const quiz::Sitting& sitting() const { return m_sitting; }
    // The id of the attempt, its seed and the rest.
    [[nodiscard]] const AttemptHeader& header() const { return m_writer.header(); }
    // Whether it was gone on with rather than begun.
    [[nodiscard]] bool wentOn() const { return m_wentOn; }

    // What happens next: it is in the store, or refused and without effect. An exam whose time is over ends instead.
    quiz::Refusal apply(const quiz::Event& event);
    // Ends an exam whose time is over, sees to it that a kill gives no more than a few seconds back, and tries again to
    // write what could not be written. To be called every second or so; costs next to nothing most times. Returns
    // whether it has ended the exam.
    bool tick();

    // Tries again, now, to write what could not be written; fault() says whether that failed.
    void save() { m_writer.write(); }

    // How much time was spent on it, over all the times it went on; once it is over, how much it took.
    [[nodiscard]] core::Duration used() const;
    // How much there is left; nothing without a limit.
    [[nodiscard]] std::optional<core::Duration> timeLeft() const;

    // Why it is not in the store as it stands; null while it is.
    [[nodiscard]] const SaveFault* fault() const { return m_writer.fault(); }

private:
    QuizSession(std::shared_ptr<const quiz::Bank> bank, AttemptWriter writer, quiz::Sitting sitting, bool wentOn);

    void take(const quiz::Event& event, quiz::Sitting next);
    void end();

    std::shared_ptr<const quiz::Bank> m_bank;
    AttemptWriter m_writer;
    quiz::Sitting m_sitting;
    bool m_wentOn = false;
    core::Duration m_timeKept{};              // how much of the time is in the store
    core::Duration m_triedAt{};               // when it was tried last to write what could not be; elapsed
    std::optional<core::Duration> m_endedAt;  // elapsed
};

}  // namespace fourfold::records
