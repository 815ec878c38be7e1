#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "records/file.hpp"
#include "records/save_fault.hpp"
#include "records/stored_play.hpp"

namespace fourfold::records {

// The file of one play while it goes on. Each call returns once its line is on the disk, so a result shown afterwards
// survives a kill or a power cut. Where saving fails the play goes on: fault() says why, what could not be written is
// kept and tried again with the next line. No other process can continue the play while this object lives.
class Journal {
public:
    // A journal that keeps nothing, for plays that are not to be stored.
    Journal() = default;

    void choose(std::string_view choiceId);
    void rollBack(std::size_t kept);  // the number of choices kept
    // The play goes on in another version of its scenario. By itself this does not begin a file.
    void changeVersion(std::string_view digest, std::size_t kept);
    void end(const PlayEnd& end);

    // Why the play is not on the disk as it stands; null while it is.
    [[nodiscard]] const SaveFault* fault() const { return m_fault ? &*m_fault : nullptr; }
    // Empty when it never could be created.
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    friend class PlayStore;

    void append(std::string_view line);
    [[nodiscard]] std::optional<SaveFault> openNew();

    bool m_stored = false;
    std::filesystem::path m_folder;
    std::string m_name;  // of the file, without the number that makes it unique and the suffix
    std::filesystem::path m_path;
    File m_file;
    std::size_t m_size = 0;  // bytes that are safe on the disk
    std::string m_pending;   // whole lines that are not
    std::optional<SaveFault> m_fault;
};

}  // namespace fourfold::records
