#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quiz/sitting.hpp"
#include "records/attempt_store.hpp"
#include "records/clock.hpp"

namespace fourfold::records {

// A sitting as it was found in the store: not over, and begun with this version of the bank.
struct FoundQuiz {
    AttemptHeader header;
    std::int64_t elapsed = 0;
    std::vector<Move> moves;
};

// The latest sitting that a person can go on with, claimed for the journal that is to be made of it; nothing when there is
// none, another program has it, or the store cannot be read.
[[nodiscard]] std::optional<FoundQuiz> openQuiz(AttemptStore& store, std::string_view person, const quiz::Bank& bank,
                                                quiz::Mode mode);

// How many exams on this bank a person has ended or begun, whatever its version.
[[nodiscard]] Result<std::size_t> examsOf(AttemptStore& store, const Person& person, const quiz::Bank& bank);

// The paper of an attempt: of an exam as its quotas say, in practice all of the bank.
[[nodiscard]] quiz::Paper paperOf(const quiz::Bank& bank, quiz::Mode mode, std::uint64_t seed);

// Where it stands after these moves; those that make no sense are passed over.
[[nodiscard]] quiz::Sitting sittingOf(const quiz::Bank& bank, quiz::Mode mode, std::uint64_t seed,
                                      const std::vector<Move>& moves);

// The parts of a move; times are for the caller to set. Answers and marks name their question by its id.
[[nodiscard]] Move moveOf(const quiz::Event& event, const quiz::Sitting& sitting);
[[nodiscard]] Move endMove(const quiz::Sitting& sitting);

// One sitting of a quiz while it goes on. Each call returns once what happened is in the store; where saving fails the
// quiz goes on, fault() says why, and what could not be written is tried again with the next call. No other program can
// continue the attempt while this object lives.
class QuizJournal {
public:
    // Begins an attempt, or goes on with the one that was found.
    QuizJournal(std::shared_ptr<AttemptStore> store, AttemptHeader header, Clock clock);
    QuizJournal(std::shared_ptr<AttemptStore> store, const FoundQuiz& found, Clock clock);
    ~QuizJournal();
    QuizJournal(const QuizJournal&) = delete;
    QuizJournal& operator=(const QuizJournal&) = delete;

    // What happens next in the sitting, before it is applied to it.
    void keep(const quiz::Event& event, const quiz::Sitting& sitting);
    void end(const quiz::Sitting& sitting);
    // Notes the time that has passed without anything happening.
    void keepTime();

    // How much time was spent on it, over all its sittings.
    [[nodiscard]] std::chrono::milliseconds used() const;
    [[nodiscard]] const SaveFault* fault() const { return m_fault ? &*m_fault : nullptr; }

private:
    void add(Move move);

    std::shared_ptr<AttemptStore> m_store;
    Clock m_clock;
    AttemptHeader m_header;
    std::int64_t m_elapsedBefore = 0;
    std::int64_t m_began = 0;  // by the steady clock
    std::size_t m_written = 0;
    std::vector<Move> m_pending;
    bool m_isClaimed = false;
    std::optional<SaveFault> m_fault;
};

}  // namespace fourfold::records
