#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "records/attempt_store.hpp"
#include "records/clock.hpp"
#include "records/stored_play.hpp"

namespace fourfold::records {

// One play while it goes on. Each call returns once what happened is in the store, so a result shown afterwards survives a
// kill or a power cut. Where saving fails the play goes on: fault() says why, what could not be written is kept and tried
// again with the next call. No other program can continue the play while this object lives.
class Journal {
public:
    // A journal that keeps nothing, for plays that are not to be stored.
    Journal() = default;
    Journal(Journal&& other) noexcept;
    Journal& operator=(Journal&& other) noexcept;
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;
    ~Journal();

    void choose(std::string_view scene, std::string_view choice);
    void rollBack(std::size_t kept);  // the number of choices kept
    // The play goes on in another version of its scenario. By itself this does not begin an attempt.
    void changeVersion(std::string_view digest, std::size_t kept);
    void end(const PlayEnd& end);

    // Why the play is not in the store as it stands; null while it is.
    [[nodiscard]] const SaveFault* fault() const { return m_fault ? &*m_fault : nullptr; }
    // The id of the attempt.
    [[nodiscard]] const std::string& attempt() const { return m_header.id; }

private:
    friend class PlayStore;

    void add(Move move);
    void write();
    void release();

    std::shared_ptr<AttemptStore> m_store;  // null: nothing is kept
    Clock m_clock;
    AttemptHeader m_header;
    std::int64_t m_elapsedBefore = 0;  // in earlier sittings
    std::int64_t m_sittingBegan = 0;   // by the steady clock
    std::size_t m_written = 0;         // moves in the store
    std::vector<Move> m_pending;       // those that are not
    bool m_isClaimed = false;
    std::optional<SaveFault> m_fault;
};

}  // namespace fourfold::records
