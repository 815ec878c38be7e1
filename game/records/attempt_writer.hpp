#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "records/attempt_store.hpp"
#include "system/clock.hpp"

namespace fourfold::records {

struct TakenUp;

// Writes one attempt while it goes on, as its only writer: it claims the attempt, and no other program can continue it
// while this object lives. What could not be written is kept and tried again with the next write. Times are taken from
// the steady clock, so that setting the clock changes no length; only their sum is stored, so that a restart of the
// machine does not either.
class AttemptWriter {
public:
    // One that keeps nothing.
    AttemptWriter() = default;
    // Of an attempt that begins with the first write.
    AttemptWriter(std::shared_ptr<AttemptStore> store, AttemptHeader header, system::Clock clock);
    AttemptWriter(AttemptWriter&& other) noexcept;
    AttemptWriter& operator=(AttemptWriter&& other) noexcept;
    AttemptWriter(const AttemptWriter&) = delete;
    AttemptWriter& operator=(const AttemptWriter&) = delete;
    ~AttemptWriter() { release(); }

    // A move that happens now, to be written with the next write().
    void add(Move move);
    // Returns once everything is in the store, or fault() says why it is not. The first one begins the attempt, even
    // without a move; an exam takes the place of the person's open one on the same subject then.
    void write();
    // Notes the time that has passed since the last move. Nothing waits to be written then.
    void keepTime();

    [[nodiscard]] bool keeps() const { return m_store != nullptr; }
    [[nodiscard]] const AttemptHeader& header() const { return m_header; }
    // Whether the attempt is in the store.
    [[nodiscard]] bool begun() const { return m_begun; }
    // Since the attempt began, over all the times it went on.
    [[nodiscard]] core::Duration elapsed() const { return m_elapsedBefore + m_clock.steady() - m_wentOn; }
    // Why the attempt is not in the store as it stands; null while it is.
    [[nodiscard]] const SaveFault* fault() const { return m_fault ? &*m_fault : nullptr; }

private:
    friend Result<TakenUp> takeUp(std::shared_ptr<AttemptStore> store, const std::string& attempt, system::Clock clock);

    void release();

    std::shared_ptr<AttemptStore> m_store;  // null: nothing is kept
    system::Clock m_clock;
    AttemptHeader m_header;
    core::Duration m_elapsedBefore{};  // until it went on here
    core::Duration m_wentOn{};         // by the steady clock
    std::size_t m_written = 0;         // moves in the store
    std::vector<Move> m_pending;       // those that are not
    bool m_begun = false;
    bool m_isClaimed = false;
    std::optional<SaveFault> m_fault;
};

// An attempt that goes on, as it stood then.
struct TakenUp {
    AttemptWriter writer;
    Attempt attempt;
    std::vector<Move> moves;
};

// Claims an attempt and reads it: inUse when it goes on in another program.
[[nodiscard]] Result<TakenUp> takeUp(std::shared_ptr<AttemptStore> store, const std::string& attempt,
                                     system::Clock clock);

}  // namespace fourfold::records
