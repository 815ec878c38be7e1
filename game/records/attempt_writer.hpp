#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "records/attempt_store.hpp"
#include "system/clock.hpp"

namespace fourfold::records {

struct TakenUp;

// Writes one attempt while it goes on. It claims the attempt: no other program can continue it while this object lives.
// What could not be written is kept, and the next write tries again. The time used is measured by the steady clock, so
// setting the clock on the wall does not change it while somebody is there. While nobody is, the clock on the wall
// counts for an exam of questions (usedBy).
//
// A server that does not answer is tried again only after a pause, which grows with each try: nobody who answers
// questions should wait for it each time. What it has not taken waits in a file of this PC (see waiting_moves.hpp).
class AttemptWriter {
public:
    // A writer that stores nothing.
    AttemptWriter() = default;
    // For an attempt that begins with the first write.
    AttemptWriter(std::shared_ptr<AttemptStore> store, AttemptHeader header, system::Clock clock);
    AttemptWriter(AttemptWriter&& other) noexcept;
    AttemptWriter& operator=(AttemptWriter&& other) noexcept;
    AttemptWriter(const AttemptWriter&) = delete;
    AttemptWriter& operator=(const AttemptWriter&) = delete;
    ~AttemptWriter() { release(); }

    // Notes what happens now. The next write() stores it.
    void add(Move::What what);
    // The same for a version of a scenario or bank that the attempt is on.
    void keep(KeptVersion version);
    // Returns when everything is in the store, or else fault() says why it is not. The first call begins the attempt,
    // even without a move. An exam that begins replaces the person's open exam on the same subject. What closes the
    // attempt is tried at once, and everything before it too.
    void write();
    // Stores the time used so far. Does nothing while moves wait to be written.
    void keepTime();

    // The time that the leader has given the attempt's person for the exams on its subject. Nothing when the store
    // cannot be read.
    [[nodiscard]] std::optional<core::Duration> givenTime() const;

    [[nodiscard]] bool keeps() const { return m_store != nullptr; }
    [[nodiscard]] const AttemptHeader& header() const { return m_header; }
    // Whether the attempt is in the store.
    [[nodiscard]] bool begun() const { return m_begun; }
    // The time used, over all the sittings of the attempt, and in an exam of questions between them.
    [[nodiscard]] core::Duration elapsed() const { return m_elapsedBefore + m_clock.steady() - m_wentOn; }
    // Why the store lacks something of the attempt; null when it has everything.
    [[nodiscard]] const SaveFault* fault() const { return m_fault ? &*m_fault : nullptr; }

private:
    friend Result<TakenUp> takeUp(const std::shared_ptr<AttemptStore>& store, const AttemptId& attempt,
                                  system::Clock clock);

    void release();
    std::optional<SaveFault> writeNow();
    // Pauses after a fault of a server, and keeps what it has not taken.
    void wait();
    [[nodiscard]] bool isPausing() const { return m_pause.count() > 0 && m_clock.steady() < m_tryAgainAt; }

    std::shared_ptr<AttemptStore> m_store;  // null: nothing is stored
    system::Clock m_clock;
    AttemptHeader m_header;
    core::Duration m_elapsedBefore{};     // before this object took it up
    core::Duration m_wentOn{};            // when this object took it up, by the steady clock
    std::size_t m_written = 0;            // moves in the store
    std::vector<Move> m_pending;          // those that are not
    std::vector<KeptVersion> m_versions;  // that may not be in the store
    bool m_begun = false;
    bool m_isClaimed = false;
    std::optional<SaveFault> m_fault;
    core::Duration m_pause{};       // before the next try; 0: the last one went well
    core::Duration m_tryAgainAt{};  // by the steady clock
    bool m_waits = false;           // there is a file of waiting moves
};

// An attempt that was taken up, as the store holds it.
struct TakenUp {
    AttemptWriter writer;
    Attempt attempt;
    std::vector<Move> moves;
};

// Claims an attempt and reads it. Fails with inUse when it goes on in another program.
[[nodiscard]] Result<TakenUp> takeUp(const std::shared_ptr<AttemptStore>& store, const AttemptId& attempt,
                                     system::Clock clock);

}  // namespace fourfold::records
