#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include <poll.h>

#include "yaml/library.hpp"

namespace fourfold::yaml {

// Something whose changes go unnoticed, and why.
struct WatchFault {
    std::filesystem::path path;  // empty: nothing at all can be watched
    int error = 0;               // an errno; ENOSPC and EMFILE: a limit of the system is reached
    bool operator==(const WatchFault&) const = default;
};

// Notices that scenario files changed on disk, whichever way an editor saves: written in place, replaced by another file,
// removed, put back. What is watched need not be there yet, and may go and come back. Waiting costs no processor time.
class FileWatch {
public:
    // Files and folders; of a folder the files that scenarioPaths() lists, those that will be there included.
    FileWatch(std::vector<std::filesystem::path> paths, Subfolders subfolders);
    ~FileWatch();
    FileWatch(const FileWatch&) = delete;
    FileWatch& operator=(const FileWatch&) = delete;

    struct Woken {
        bool changed = false;
        bool interrupted = false;
    };
    // Blocks until something changed and then rested for a moment, so that several quick saves count once; or until one
    // of these descriptors has something to tell, which ends the wait at once. A change before the call is not lost, and
    // what changes while the files are read after it ends the next wait.
    [[nodiscard]] Woken wait(std::span<const pollfd> interrupts);

    // What is not watched now.
    [[nodiscard]] std::span<const WatchFault> faults() const { return m_faults; }

private:
    // What matters in a folder that is watched.
    struct Interest {
        std::filesystem::path folder;
        bool scenarios = false;        // all scenario files in it
        bool subfolders = false;       // and what happens to the folders in it
        std::set<std::string> names{}; // these entries, whatever they are
    };
    using Interests = std::map<int, Interest>;  // by watch descriptor

    // Watches what has to be watched as the folders are now.
    void arrange();
    // Adds a folder; null when it cannot be watched.
    Interest* add(const std::filesystem::path& folder, Interests& interests);
    void addTree(const std::filesystem::path& folder, Interests& interests);
    // Watches for a file, or for what is missing of its path.
    void addName(const std::filesystem::path& path, Interests& interests);
    // Takes what inotify has to tell; true when some of it matters.
    bool takeEvents();
    bool matters(int watch, std::uint32_t mask, const std::string& name);

    std::vector<std::filesystem::path> m_paths;
    Subfolders m_subfolders;
    int m_inotify = -1;
    Interests m_interests;
    std::vector<WatchFault> m_faults;
    bool m_rearrange = false;  // folders came or went
};

}  // namespace fourfold::yaml
