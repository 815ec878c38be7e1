#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <system_error>
#include <vector>

#include "system/wait.hpp"

namespace fourfold::system {

// A path whose changes go unnoticed, and the reason.
struct WatchFault {
    std::filesystem::path path;  // empty: nothing at all can be watched
    std::error_code error;       // isTooMany(): a limit of the system is reached
    bool operator==(const WatchFault&) const = default;
};

// What counts in a folder that is watched.
struct WatchedContents {
    // Whether a file of that name counts.
    std::function<bool(const std::filesystem::path& name)> isFile;
    // The subfolders that are watched in the same way; null when subfolders do not count.
    std::function<std::vector<std::filesystem::path>(const std::filesystem::path& folder)> subfolders;
};

// Notices that files changed on disk, whichever way an editor saves: written in place, replaced by another file,
// removed, put back. A watched file or folder need not exist yet, and may disappear and come back. Waiting costs no
// processor time.
class FileWatch {
public:
    // Watches files and folders. In a folder it watches the contents that count, also those that appear later.
    FileWatch(std::vector<std::filesystem::path> paths, WatchedContents contents);
    ~FileWatch();
    FileWatch(const FileWatch&) = delete;
    FileWatch& operator=(const FileWatch&) = delete;

    struct Woken {
        bool changed = false;
        bool interrupted = false;
    };
    // Blocks until something changed and then did not change for a moment, so that several quick saves count once.
    // Returns at once when one of the interrupts is ready. A change before the call is not lost. A change while the
    // caller reads the files after a wait ends the next wait.
    [[nodiscard]] Woken wait(std::span<const Waitable> interrupts);

    // What cannot be watched at present.
    [[nodiscard]] std::span<const WatchFault> faults() const;

private:
    class Watcher;
    std::unique_ptr<Watcher> m_watcher;
};

}  // namespace fourfold::system
