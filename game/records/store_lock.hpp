#pragma once

#include <filesystem>
#include <optional>

#include "records/ids.hpp"
#include "records/save_fault.hpp"
#include "system/file.hpp"

namespace fourfold::records {

// The locks of a store in a file. They are locks on bytes of an empty file beside it. The first byte is locked by the
// program that writes to the store. Every attempt has a byte, locked by the program in which it goes on. The system
// releases the locks when the program ends, however it ends.
class StoreLock {
public:
    // Opens or makes the file. Returns why it could not.
    [[nodiscard]] std::optional<SaveFault> open(const std::filesystem::path& path);
    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }

    // Waits until no other program writes, for some seconds at most.
    [[nodiscard]] std::optional<SaveFault> takeTurn();
    void endTurn();

    // False when another program has claimed the attempt.
    [[nodiscard]] bool claim(const AttemptId& attempt);
    void release(const AttemptId& attempt);

private:
    std::filesystem::path m_path;
    system::File m_file;
};

}  // namespace fourfold::records
