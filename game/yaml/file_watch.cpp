#include "yaml/file_watch.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <optional>
#include <system_error>

#include <sys/inotify.h>
#include <unistd.h>

namespace fourfold::yaml {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr milliseconds rest{60};      // without a further change: then whoever saved is done
constexpr milliseconds longest{1000}; // that a change is held back while others follow
constexpr std::uint32_t folderGone = IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED;
constexpr std::uint32_t events = IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_ATTRIB |
                                 IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

bool isFolder(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

// A trailing slash has no name; "." and ".." have none that appears in events.
fs::path whole(const fs::path& path) {
    std::error_code error;
    fs::path absolute = fs::absolute(path, error).lexically_normal();
    return absolute.has_filename() ? absolute : absolute.parent_path();
}

}  // namespace

FileWatch::FileWatch(std::vector<fs::path> paths, Subfolders subfolders)
    : m_paths(std::move(paths)), m_subfolders(subfolders), m_inotify(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    if (m_inotify < 0) {
        m_faults.push_back({.path = {}, .error = errno});
        return;
    }
    for (fs::path& path : m_paths) path = whole(path);
    arrange();
}

FileWatch::~FileWatch() {
    if (m_inotify >= 0) ::close(m_inotify);
}

FileWatch::Interest* FileWatch::add(const fs::path& folder, Interests& interests) {
    const int watch = ::inotify_add_watch(m_inotify, folder.c_str(), events);
    if (watch >= 0) {
        Interest& interest = interests[watch];
        interest.folder = folder;
        return &interest;
    }
    // Gone since it was looked at: the folder above tells when it comes back.
    if (errno == ENOENT || errno == ENOTDIR) {
        m_rearrange = true;
    } else {
        m_faults.push_back({.path = folder, .error = errno});
    }
    return nullptr;
}

void FileWatch::addTree(const fs::path& folder, Interests& interests) {
    // Watched first and listed then: what appears in between is either listed or told.
    Interest* const interest = add(folder, interests);
    if (interest == nullptr) return;
    interest->scenarios = true;
    if (m_subfolders == Subfolders::skip) return;
    interest->subfolders = true;
    for (const fs::path& sub : subfoldersOf(folder)) addTree(sub, interests);
}

void FileWatch::addName(const fs::path& path, Interests& interests) {
    fs::path name = path.filename();
    fs::path folder = path.parent_path();
    while (!isFolder(folder) && folder.has_relative_path()) {
        name = folder.filename();
        folder = folder.parent_path();
    }
    if (Interest* const interest = add(folder, interests)) interest->names.insert(name);
    // What appeared before it was watched for has to be watched itself.
    if (folder != path.parent_path() && isFolder(folder / name)) m_rearrange = true;
}

void FileWatch::arrange() {
    constexpr int attempts = 100;  // only a tree that never comes to rest needs more than a few
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
        if (!interests.contains(watch)) ::inotify_rm_watch(m_inotify, watch);
    }
    m_interests = std::move(interests);
}

bool FileWatch::matters(int watch, std::uint32_t mask, const std::string& name) {
    if ((mask & IN_Q_OVERFLOW) != 0) return m_rearrange = true;
    const auto found = m_interests.find(watch);
    if (found == m_interests.end()) return false;
    if ((mask & folderGone) != 0) {
        // A folder that was moved is still watched, under a name that is no longer its own.
        if ((mask & IN_IGNORED) == 0) ::inotify_rm_watch(m_inotify, watch);
        m_interests.erase(found);
        return m_rearrange = true;
    }
    const Interest& interest = found->second;
    const bool isNamed = interest.names.contains(name);
    if (name.empty()) return interest.scenarios;  // the folder's own permissions
    if ((mask & IN_ISDIR) == 0) return isNamed || (interest.scenarios && isScenarioName(name));
    if (!isNamed && !interest.subfolders) return false;
    return m_rearrange = true;
}

bool FileWatch::takeEvents() {
    bool some = false;
    alignas(inotify_event) char buffer[16384];
    for (;;) {
        const ssize_t size = ::read(m_inotify, buffer, sizeof buffer);
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

FileWatch::Woken FileWatch::wait(std::span<const pollfd> interrupts) {
    std::vector<pollfd> watched(interrupts.begin(), interrupts.end());
    watched.push_back({.fd = m_inotify, .events = POLLIN, .revents = 0});  // passed over while negative
    std::optional<Clock::time_point> changedAt;
    for (;;) {
        milliseconds pause{-1};
        if (changedAt) pause = std::clamp(std::chrono::ceil<milliseconds>(*changedAt + longest - Clock::now()), milliseconds{0}, rest);
        const int ready = ::poll(watched.data(), watched.size(), static_cast<int>(pause.count()));
        if (ready < 0 && errno != EINTR) throw std::system_error(errno, std::generic_category(), "poll");
        if (takeEvents() && !changedAt) changedAt = Clock::now();
        const auto others = std::span(watched).first(interrupts.size());
        const bool interrupted = ready > 0 && std::ranges::any_of(others, [](const pollfd& each) { return each.revents != 0; });
        if (interrupted || ready == 0) return {.changed = changedAt.has_value(), .interrupted = interrupted};
    }
}

}  // namespace fourfold::yaml
