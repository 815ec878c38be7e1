#include "system/file_watch.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <sys/inotify.h>
#include <unistd.h>

#include "system/error.hpp"
#include "system/file.hpp"

namespace fourfold::system {
namespace {

namespace fs = std::filesystem;
using SteadyTime = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds quietTime{60};       // without a change: then a save counts as finished
constexpr milliseconds mostHeldBack{1000};  // how long a change is held back while others follow
constexpr std::uint32_t folderGone = IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED;
constexpr std::uint32_t watchedEvents = IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE |
                                        IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

bool isFolder(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

// An absolute path without a trailing slash, "." and "..", so that it ends with a name that appears in events.
fs::path whole(const fs::path& path) {
    std::error_code error;
    fs::path absolute = fs::absolute(path, error).lexically_normal();
    return absolute.has_filename() ? absolute : absolute.parent_path();
}

}  // namespace

class FileWatch::Watcher {
public:
    Watcher(std::vector<fs::path> paths, WatchedContents contents);

    [[nodiscard]] Woken wait(std::span<const Waitable> interrupts);
    [[nodiscard]] std::span<const WatchFault> faults() const { return m_faults; }

private:
    // What matters in a folder that is watched.
    struct Interest {
        fs::path folder;
        bool files = false;             // all files in it that count
        bool subfolders = false;        // and what happens to the folders in it
        std::set<std::string> names{};  // these entries, whatever they are
    };
    using Interests = std::map<int, Interest>;  // by watch descriptor

    [[nodiscard]] int descriptor() const { return static_cast<int>(m_inotify.handle()); }
    // Watches everything that is needed while the folders are as they are now.
    void arrange();
    // Adds a folder; null when it cannot be watched.
    Interest* add(const fs::path& folder, Interests& interests);
    void addTree(const fs::path& folder, Interests& interests);
    // Watches for a file, or for the first missing folder of its path.
    void addName(const fs::path& path, Interests& interests);
    // Takes the events from inotify; true when one of them matters.
    bool takeEvents();
    bool matters(int watch, std::uint32_t mask, const std::string& name);

    std::vector<fs::path> m_paths;
    WatchedContents m_contents;
    File m_inotify;
    Interests m_interests;
    std::vector<WatchFault> m_faults;
    bool m_rearrange = false;  // folders came or went
};

FileWatch::Watcher::Watcher(std::vector<fs::path> paths, WatchedContents contents)
    : m_paths(std::move(paths)), m_contents(std::move(contents)), m_inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    if (!m_inotify.isOpen()) {
        m_faults.push_back({.path = {}, .error = lastError()});
        return;
    }
    for (fs::path& path : m_paths) path = whole(path);
    arrange();
}

FileWatch::Watcher::Interest* FileWatch::Watcher::add(const fs::path& folder, Interests& interests) {
    const int watch = ::inotify_add_watch(descriptor(), folder.c_str(), watchedEvents);
    if (watch >= 0) {
        Interest& interest = interests[watch];
        interest.folder = folder;
        return &interest;
    }
    // The folder has just disappeared: an event of its parent shows when it comes back.
    if (errno == ENOENT || errno == ENOTDIR) {
        m_rearrange = true;
    } else {
        m_faults.push_back({.path = folder, .error = lastError()});
    }
    return nullptr;
}

void FileWatch::Watcher::addTree(const fs::path& folder, Interests& interests) {
    // The folder is watched before it is listed: what appears in between is listed or causes an event.
    Interest* const interest = add(folder, interests);
    if (interest == nullptr) return;
    interest->files = true;
    if (!m_contents.subfolders) return;
    interest->subfolders = true;
    for (const fs::path& sub : m_contents.subfolders(folder)) addTree(sub, interests);
}

void FileWatch::Watcher::addName(const fs::path& path, Interests& interests) {
    fs::path name = path.filename();
    fs::path folder = path.parent_path();
    while (!isFolder(folder) && folder.has_relative_path()) {
        name = folder.filename();
        folder = folder.parent_path();
    }
    if (Interest* const interest = add(folder, interests)) interest->names.insert(name);
    // A folder that appeared before this watch began must itself be watched.
    if (folder != path.parent_path() && isFolder(folder / name)) m_rearrange = true;
}

void FileWatch::Watcher::arrange() {
    constexpr int attempts = 100;  // only a tree that changes all the time needs more than a few
    Interests interests;
    for (int i = 0; i < attempts; ++i) {
        m_rearrange = false;
        m_faults.clear();
        interests.clear();
        for (const fs::path& path : m_paths) {
            isFolder(path) ? addTree(path, interests) : addName(path, interests);
        }
        if (!m_rearrange) break;
    }
    m_rearrange = false;
    for (const auto& [watch, interest] : m_interests) {
        if (!interests.contains(watch)) ::inotify_rm_watch(descriptor(), watch);
    }
    m_interests = std::move(interests);
}

bool FileWatch::Watcher::matters(int watch, std::uint32_t mask, const std::string& name) {
    if ((mask & IN_Q_OVERFLOW) != 0) return m_rearrange = true;
    const auto found = m_interests.find(watch);
    if (found == m_interests.end()) return false;
    if ((mask & folderGone) != 0) {
        // inotify still watches a folder that was moved, but its old name is no longer right.
        if ((mask & IN_IGNORED) == 0) ::inotify_rm_watch(descriptor(), watch);
        m_interests.erase(found);
        return m_rearrange = true;
    }
    const Interest& interest = found->second;
    const bool isNamed = interest.names.contains(name);
    if (name.empty()) return interest.files;  // an event of the folder itself: its permissions
    if ((mask & IN_ISDIR) == 0) return isNamed || (interest.files && m_contents.isFile(name));
    if (!isNamed && !interest.subfolders) return false;
    return m_rearrange = true;
}

bool FileWatch::Watcher::takeEvents() {
    bool some = false;
    alignas(inotify_event) char buffer[16384];
    for (;;) {
        const ssize_t size = ::read(descriptor(), buffer, sizeof buffer);
        if (size < 0 && errno == EINTR) continue;
        if (size <= 0) break;
        for (const char* at = buffer; at < buffer + size;) {
            const auto& event = *reinterpret_cast<const inotify_event*>(at);
            const std::string name = event.len > 0 ? event.name : "";
            some = matters(event.wd, event.mask, name) || some;
            at += sizeof(inotify_event) + event.len;
        }
    }
    if (m_rearrange) arrange();
    return some;
}

FileWatch::Woken FileWatch::Watcher::wait(std::span<const Waitable> interrupts) {
    std::vector<Waitable> watched(interrupts.begin(), interrupts.end());
    watched.push_back({.handle = m_inotify.handle()});  // never ready when nothing can be watched
    std::optional<SteadyTime::time_point> changedAt;
    for (;;) {
        std::optional<milliseconds> pause;
        if (changedAt) {
            const auto left = std::chrono::ceil<milliseconds>(*changedAt + mostHeldBack - SteadyTime::now());
            pause = std::clamp(left, milliseconds{0}, quietTime);
        }
        const std::optional<std::size_t> ready = waitFor(watched, pause);
        if (takeEvents() && !changedAt) changedAt = SteadyTime::now();
        const bool interrupted = ready && *ready < interrupts.size();
        if (interrupted || !ready) return {.changed = changedAt.has_value(), .interrupted = interrupted};
    }
}

FileWatch::FileWatch(std::vector<fs::path> paths, WatchedContents contents)
    : m_watcher(std::make_unique<Watcher>(std::move(paths), std::move(contents))) {}

FileWatch::~FileWatch() = default;

FileWatch::Woken FileWatch::wait(std::span<const Waitable> interrupts) { return m_watcher->wait(interrupts); }

std::span<const WatchFault> FileWatch::faults() const { return m_watcher->faults(); }

}  // namespace fourfold::system
