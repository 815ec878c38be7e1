#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "records/attempt_writer.hpp"
#include "records/kept_version.hpp"
#include "records/stored_play.hpp"

namespace fourfold::records {

// Stores one play while it goes on. Each call returns when its move is in the store, so a result that is shown
// afterwards survives a kill or a power cut. When saving fails the play can go on: fault() says why, and the next call
// tries again. No other program can continue the play while this object lives.
class Journal {
public:
    // A journal that stores nothing.
    Journal() = default;
    explicit Journal(AttemptWriter writer) : m_writer(std::move(writer)) {}

    void choose(std::string_view scene, std::string_view choice);
    void rollBack(std::size_t kept);  // kept: how many choices stay
    // The play goes on in another version of its scenario. An attempt that has not begun begins with its first choice
    // only.
    void changeVersion(KeptVersion version, std::size_t kept);
    void end(const PlayEnd& end);

    // Why the store lacks something of the play; null when it has everything.
    [[nodiscard]] const SaveFault* fault() const { return m_writer.fault(); }
    // The id of the attempt.
    [[nodiscard]] const AttemptId& attempt() const { return m_writer.header().id; }

private:
    AttemptWriter m_writer;
};

}  // namespace fourfold::records
