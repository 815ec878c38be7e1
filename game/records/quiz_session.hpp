#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <variant>

#include "quiz/release.hpp"
#include "quiz/sitting.hpp"
#include "records/attempt_writer.hpp"
#include "records/exam_seed.hpp"

namespace fourfold::records {

// Where a person stands with the exam on a bank.
struct ExamStanding {
    // The version whose rules hold for the person: that of the exam that goes on, else that on which one would begin.
    std::shared_ptr<const quiz::Bank> bank;
    std::size_t begun = 0;      // exams that were begun, on any version of the bank, those included that are gone
    std::size_t triesLeft = 0;  // how many more may be begun, by the rules of examBank()
    bool passed = false;        // in one of them
    // Can be continued: it is in no other program, and its version of the bank is at hand. With the time used by now.
    std::optional<Attempt> open;
    core::Duration given{};       // the time that the leader has given for it
    bool elsewhere = false;       // an exam goes on in another program
    std::optional<Attempt> last;  // the latest that has ended
    std::string lastHash;         // of the link that closed it: its receipt; empty when there is none
    std::optional<Attempt> best;  // the one with the best score; of equal ones the earliest

    // What has to happen before the last exam may be reviewed, on the day that the clock shows.
    [[nodiscard]] quiz::ReviewWait reviewWait(const quiz::Exam& exam,
                                              const system::Clock& clock = system::systemClock()) const;
};
[[nodiscard]] Result<ExamStanding> standingOf(AttemptStore& store, const Person& person,
                                              const std::shared_ptr<const quiz::Bank>& bank,
                                              const system::Clock& clock = system::systemClock());
// The version of a bank on which an exam begins: the one that the course leader released last in this store; the
// present one when none was released. Null when the released one cannot be read.
[[nodiscard]] Result<std::shared_ptr<const quiz::Bank>> examBank(AttemptStore& store,
                                                                 const std::shared_ptr<const quiz::Bank>& present);
// The version of a bank that an attempt is on: the present one, or one that the store keeps. Null when it is neither.
[[nodiscard]] std::shared_ptr<const quiz::Bank> bankOf(AttemptStore& store, const AttemptHeader& attempt,
                                                       const std::shared_ptr<const quiz::Bank>& present);
// The person's latest practice on a bank that can be continued.
[[nodiscard]] Result<std::optional<Attempt>> practiceLeftOff(AttemptStore& store, const Person& person,
                                                             const std::shared_ptr<const quiz::Bank>& bank);

// The quiz that somebody wants to begin or to continue.
struct QuizWish {
    Person person{};  // as in the store; without an id they may practise, but take no exam
    quiz::Mode mode = quiz::Mode::practice;
    std::uint64_t seed = 0;                               // of practice that begins
    std::function<std::uint64_t()> draw = drawnExamSeed;  // the seed of an exam that begins; tests bring their own
    core::Language language = core::Language::en;
    bool anew = false;                     // begin new practice even when some can be continued
    std::optional<quiz::TopicId> topic{};  // of new practice; nothing: the whole bank
};

// Why there is no quiz.
struct QuizRefusal {
    enum class Why {
        nobody,  // an exam needs a person
        noTriesLeft,
        examsOnly,  // the bank is not for practice
        elsewhere,  // the exam goes on in another running Fourfold
        notStored,  // an exam begins only when it can be stored
        notAtHand,  // the released version of the bank cannot be read
    };
    Why why = Why::nobody;
    std::optional<SaveFault> fault{};  // of notStored

    // The key of the sentence about it; for notStored the key of its fault.
    [[nodiscard]] std::string_view key() const;
};

// A quiz that one person is taking: the sitting and its record. The window and the terminal both use it.
//
// An exam begins in the store as soon as it is entered: looking at its questions uses up a try. What happens is in the
// store when apply() returns. When saving fails the quiz can go on: fault() says why, and the next event tries again.
// No other program can continue the quiz while this object lives.
class QuizSession {
public:
    using Entered = std::variant<QuizSession, QuizRefusal>;

    // Continues what the person left unfinished, in the version of the bank in which it began, or begins: an exam on
    // examBank(), practice on this version. Practice begins even when it cannot be stored; an exam does not.
    [[nodiscard]] static Entered enter(std::shared_ptr<AttemptStore> store, std::shared_ptr<const quiz::Bank> bank,
                                       const QuizWish& wish, system::Clock clock = system::systemClock());

    // An exam that nobody takes, for a look at what it asks: nothing is stored. Its questions are drawn by a number
    // that somebody chooses (see dryRunSeed).
    [[nodiscard]] static QuizSession rehearse(std::shared_ptr<const quiz::Bank> bank, std::uint64_t chosen,
                                              core::Language language, system::Clock clock = system::systemClock());

    // A quiz that has ended, for a look at its answers: it takes no more events. `bank` is the version it was taken on.
    [[nodiscard]] static Result<QuizSession> lookBack(AttemptStore& store, std::shared_ptr<const quiz::Bank> bank,
                                                      const Attempt& ended);

    QuizSession(QuizSession&&) = default;
    QuizSession& operator=(QuizSession&&) = default;
    QuizSession(const QuizSession&) = delete;
    QuizSession& operator=(const QuizSession&) = delete;
    ~QuizSession();

    [[nodiscard]] const quiz::Bank& bank() const { return *m_bank; }
    [[nodiscard]] const quiz::Sitting& sitting() const { return m_sitting; }
    // What the store keeps about the attempt.
    [[nodiscard]] const AttemptHeader& header() const { return m_writer.header(); }
    // Whether what happens is stored.
    [[nodiscard]] bool keeps() const { return m_writer.keeps(); }
    // Whether it was continued rather than begun.
    [[nodiscard]] bool wentOn() const { return m_wentOn; }

    // Applies an event and stores it, or refuses it without any effect. An exam whose time is over ends instead.
    quiz::Refusal apply(const quiz::Event& event);
    // Ends an exam whose time is over, stores the time used every few seconds, and tries again to write what could not
    // be written. To be called about once a second; costs next to nothing most times. Returns whether it ended the
    // exam.
    bool tick();

    // Keeps the version of a scenario in which a practical question is played.
    void keepVersion(const scenario::Scenario& scenario) { m_writer.keep(versionOf(scenario)); }

    // Tries now to write what could not be written. fault() says whether that failed.
    void save() { m_writer.write(); }

    // The time used so far, over all its sittings. Stands still once the quiz is over.
    [[nodiscard]] core::Duration used() const;
    // The time left; nothing when there is no limit.
    [[nodiscard]] std::optional<core::Duration> timeLeft() const;

    // Why the store lacks something of the quiz; null when it has everything.
    [[nodiscard]] const SaveFault* fault() const { return m_writer.fault(); }

private:
    QuizSession(std::shared_ptr<const quiz::Bank> bank, AttemptWriter writer, quiz::Sitting sitting, bool wentOn);

    void readGivenTime();
    void take(const quiz::Event& event, quiz::Sitting next);
    void end();

    std::shared_ptr<const quiz::Bank> m_bank;
    AttemptWriter m_writer;
    quiz::Sitting m_sitting;
    bool m_wentOn = false;
    core::Duration m_timeKept{};              // how much of the time used is stored
    core::Duration m_given{};                 // by the leader, beyond the time of the exam
    core::Duration m_triedAt{};               // the time used when a failed write was last tried again
    std::optional<core::Duration> m_endedAt;  // the time used when it ended
};

}  // namespace fourfold::records
