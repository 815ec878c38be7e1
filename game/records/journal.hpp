#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "records/attempt_writer.hpp"
#include "records/stored_play.hpp"

namespace fourfold::records {

// One play while it goes on. Each call returns once what happened is in the store, so a result shown afterwards
// survives a kill or a power cut. Where saving fails the play goes on: fault() says why, what could not be written is
// kept and tried again with the next call. No other program can continue the play while this object lives.
class Journal {
public:
    // A journal that keeps nothing, for plays that are not to be stored.
    Journal() = default;
    explicit Journal(AttemptWriter writer) : m_writer(std::move(writer)) {}

    void choose(std::string_view scene, std::string_view choice);
    void rollBack(std::size_t kept);  // the number of choices kept
    // The play goes on in another version of its scenario. By itself this does not begin an attempt.
    void changeVersion(std::string_view digest, std::size_t kept);
    void end(const PlayEnd& end);

    // Why the play is not in the store as it stands; null while it is.
    [[nodiscard]] const SaveFault* fault() const { return m_writer.fault(); }
    // The id of the attempt.
    [[nodiscard]] const std::string& attempt() const { return m_writer.header().id; }

private:
    AttemptWriter m_writer;
};

}  // namespace fourfold::records
