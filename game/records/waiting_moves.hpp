#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "records/attempt_store.hpp"

namespace fourfold::records {

// Moves of an attempt that a server has not taken yet.
struct WaitingMoves {
    AttemptHeader header;
    std::size_t written = 0;  // how many moves of the attempt the server has
    std::vector<Move> moves;
};

// Where moves wait for a server that does not answer: one file for each attempt, in a folder of this PC. Each is whole
// or not there at all, whatever happens, and readable for its owner alone.
class WaitingRoom {
public:
    // `address`: of the server. The moves of others in the same folder are left alone.
    WaitingRoom(std::filesystem::path folder, std::string_view address);

    // Replaces what waited of the attempt.
    [[nodiscard]] std::error_code keep(const WaitingMoves& waiting) const;
    void forget(const AttemptId& attempt) const;
    // Keeps what waited of the attempt in a file for somebody to look into, and sends it no more.
    void setAside(const AttemptId& attempt) const;
    // What waits for this server, the first begun first. A file that is damaged is left out, and left where it is.
    [[nodiscard]] std::vector<WaitingMoves> all() const;

private:
    [[nodiscard]] std::filesystem::path fileOf(const AttemptId& attempt) const;

    std::filesystem::path m_folder;
    std::string m_database;
};

// How moves that waited were sent.
struct WaitingSent {
    std::size_t attempts = 0;          // whose moves the store has now
    std::vector<AttemptId> different;  // went on without these moves, which are set aside
    std::size_t waiting = 0;           // the rest
    std::optional<SaveFault> fault{};  // why the rest waits
};

// Sends what waits for the store's server. Attempts that go on in another program are left to that one.
[[nodiscard]] WaitingSent sendWaitingMoves(AttemptStore& store);

}  // namespace fourfold::records
