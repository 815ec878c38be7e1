#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <system_error>
#include <vector>

#include "system/wait.hpp"

namespace fourfold::system {

// Something whose changes go unnoticed, and why.
struct WatchFault {
    std::filesystem::path path;  // empty: nothing at all can be watched
    std::error_code error;       // isTooMany(): a limit of the system is reached
    bool operator==(const WatchFault&) const = default;
};

// What counts in a folder that is watched.
struct WatchedContents {
    // Whether a file of that name does.
    std::function<bool(const std::filesystem::path& name)> isFile;
    // The folders in it that are watched in the same way; null where those do not count.
    std::function<std::vector<std::filesystem::path>(const std::filesystem::path& folder)> subfolders;
};

// Notices that files changed on disk, whichever way an editor saves: written in place, replaced by another file,
// removed, put back. What is watched need not be there yet, and may go and come back. Waiting costs no processor time.
class FileWatch {
public:
    // Files and folders; of a folder what counts in it, what will be there included.
    FileWatch(std::vector<std::filesystem::path> paths, WatchedContents contents);
    ~FileWatch();
    FileWatch(const FileWatch&) = delete;
    FileWatch& operator=(const FileWatch&) = delete;

    struct Woken {
        bool changed = false;
        bool interrupted = false;
    };
    // Blocks until something changed and then rested for a moment, so that several quick saves count once; or until one
    // of these is ready, which ends the wait at once. A change before the call is not lost, and what changes while the
    // files are read after it ends the next wait.
    [[nodiscard]] Woken wait(std::span<const Waitable> interrupts);

    // What is not watched now.
    [[nodiscard]] std::span<const WatchFault> faults() const;

private:
    class Watcher;
    std::unique_ptr<Watcher> m_watcher;
};

}  // namespace fourfold::system
