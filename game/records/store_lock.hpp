#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "records/save_fault.hpp"
#include "system/file.hpp"

namespace fourfold::records {

// The locks of a store in a file, on a file of its own beside it, which stays empty: its first byte belongs to whoever
// writes to the store, and every attempt has a byte that belongs to the program in which it goes on. The system lets go
// of them when the program ends, however that comes.
class StoreLock {
public:
    // Opens or makes the file. Returns why it could not.
    [[nodiscard]] std::optional<SaveFault> open(const std::filesystem::path& path);
    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }

    // Waits for its turn to write, some seconds at most.
    [[nodiscard]] std::optional<SaveFault> takeTurn();
    void endTurn();

    // False when another program has it.
    [[nodiscard]] bool claim(std::string_view attempt);
    void release(std::string_view attempt);

private:
    std::filesystem::path m_path;
    system::File m_file;
};

}  // namespace fourfold::records
