#include "system/file_watch.hpp"

#include <array>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <unistd.h>

#include "support/temp_folder.hpp"
#include "system/wake_signal.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using system::FileWatch;
namespace fs = std::filesystem;

namespace {

bool isYaml(const fs::path& name) { return name.extension() == ".yaml" || name.extension() == ".yml"; }

std::vector<fs::path> foldersIn(const fs::path& folder) {
    std::vector<fs::path> folders;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        if (entry.is_directory() && !entry.is_symlink()) folders.push_back(entry.path());
    }
    return folders;
}

const system::WatchedContents tree{.isFile = isYaml, .subfolders = foldersIn};
const system::WatchedContents flatFolder{.isFile = isYaml, .subfolders = nullptr};

// A watch with something that can interrupt it.
class Watched {
public:
    explicit Watched(std::vector<fs::path> paths, const system::WatchedContents& contents = tree)
        : watch(std::move(paths), contents) {}

    // Waits for a change. Without one it hangs until the time limit of the test.
    bool changed() { return watch.wait({}).changed; }
    // Whether nothing has changed. The system queues a change before the call that makes it returns.
    bool unchanged() {
        m_signal.raise();
        const FileWatch::Woken woken = watch.wait(std::array{m_signal.raised()});
        m_signal.clear();
        return woken.interrupted && !woken.changed;
    }

    FileWatch watch;

private:
    system::WakeSignal m_signal;
};

}  // namespace

TEST_CASE("a file counts as changed whichever way it is saved") {
    const TempFolder folder;
    const fs::path path = folder.path() / "a.yaml";
    writeText(path, "1");
    Watched watched({path});
    SUBCASE("written in place") { writeText(path, "2"); }
    SUBCASE("replaced by another file, as most editors do") {
        writeText(folder.path() / "a.yaml~", "2");
        fs::rename(folder.path() / "a.yaml~", path);
    }
    SUBCASE("moved aside and written anew") {
        fs::rename(path, folder.path() / "a.bak");
        writeText(path, "2");
    }
    SUBCASE("removed") { fs::remove(path); }
    SUBCASE("renamed") { fs::rename(path, folder.path() / "b.yaml"); }
    SUBCASE("its permissions taken away") { fs::permissions(path, fs::perms::none); }
    SUBCASE("linked anew") {
        writeText(folder.path() / "other", "2");
        fs::remove(path);
        fs::create_hard_link(folder.path() / "other", path);
    }
    CHECK(watched.changed());
}

TEST_CASE("a file that goes and comes back is still watched, its folder too") {
    const TempFolder folder;
    const fs::path inner = folder.path() / "x/y";
    const fs::path path = inner / "a.yaml";
    Watched watched({path});  // no part of the path exists yet
    CHECK(watched.watch.faults().empty());
    fs::create_directories(inner);
    CHECK(watched.changed());
    for (int round = 0; round < 3; ++round) {
        writeText(path, "1");
        CHECK(watched.changed());
        fs::remove_all(folder.path() / "x");
        CHECK(watched.changed());
        fs::create_directories(inner);
        CHECK(watched.changed());
    }
    fs::rename(folder.path() / "x/y", folder.path() / "moved");
    CHECK(watched.changed());
    fs::create_directories(inner);
    CHECK(watched.changed());
    writeText(path, "2");
    CHECK(watched.changed());
}

TEST_CASE("new files in a folder and in its new subfolders count") {
    const TempFolder folder;
    Watched watched({folder.path()});
    writeText(folder.path() / "a.yaml", "1");
    CHECK(watched.changed());
    writeText(folder.path() / "b.yml", "1");
    CHECK(watched.changed());
    fs::create_directories(folder.path() / "deep/er");
    CHECK(watched.changed());
    writeText(folder.path() / "deep/er/c.yaml", "1");
    CHECK(watched.changed());
    fs::remove_all(folder.path() / "deep");
    CHECK(watched.changed());
}

TEST_CASE("changes of files that do not count do not end the wait") {
    const TempFolder folder;
    fs::create_directories(folder.path() / "sub");
    writeText(folder.path() / "a.yaml", "1");
    const auto touchOthers = [&] {
        writeText(folder.path() / ".a.yaml.swp", "1");
        writeText(folder.path() / "4913", "1");
        writeText(folder.path() / "notes.txt", "1");
        static_cast<void>(readText(folder.path() / "a.yaml"));
    };
    Watched all({folder.path()});
    touchOthers();
    CHECK(all.unchanged());
    Watched flat({folder.path()}, flatFolder);
    writeText(folder.path() / "sub/b.yaml", "1");
    fs::create_directory(folder.path() / "more");
    touchOthers();
    CHECK(flat.unchanged());
    Watched one({folder.path() / "a.yaml"});
    writeText(folder.path() / "b.yaml", "1");
    touchOthers();
    CHECK(one.unchanged());
    writeText(folder.path() / "a.yaml", "2");
    CHECK(one.changed());
}

TEST_CASE("several quick saves count once") {
    const TempFolder folder;
    const fs::path path = folder.path() / "a.yaml";
    Watched watched({path});
    for (int i = 0; i < 100; ++i) writeText(path, std::to_string(i));
    CHECK(watched.changed());
    CHECK(watched.unchanged());  // all changes count as one
}

TEST_CASE("more changes than the system remembers count as one" * doctest::test_suite("slow")) {
    const TempFolder folder;
    Watched watched({folder.path()});
    int most = 0;
    std::ifstream("/proc/sys/fs/inotify/max_queued_events") >> most;
    REQUIRE(most > 0);
    // Two names in turn, since equal events in a row count as one.
    for (int i = 0; i <= most / 2; ++i) {
        for (const char* name : {"x", "y"}) writeText(folder.path() / name, "1");
    }
    CHECK(watched.changed());
    fs::create_directory(folder.path() / "sub");
    CHECK(watched.changed());
    writeText(folder.path() / "sub/a.yaml", "1");
    CHECK(watched.changed());
}

TEST_CASE("paths that cannot be watched are reported") {
    const TempFolder folder;
    fs::create_directory(folder.path() / "closed");
    fs::permissions(folder.path() / "closed", fs::perms::none);
    {
        const Unprivileged unprivileged;
        const FileWatch watch({folder.path() / "closed"}, tree);
        REQUIRE(watch.faults().size() == 1);
        CHECK(watch.faults()[0] ==
              system::WatchFault{folder.path() / "closed", std::make_error_code(std::errc::permission_denied)});
    }
    fs::permissions(folder.path() / "closed", fs::perms::owner_all);
    // No descriptor is left for inotify.
    rlimit limit{};
    REQUIRE(::getrlimit(RLIMIT_NOFILE, &limit) == 0);
    const int next = ::dup(STDERR_FILENO);
    ::close(next);
    const rlimit tight{.rlim_cur = static_cast<rlim_t>(next), .rlim_max = limit.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &tight) == 0);
    const FileWatch watch({folder.path()}, tree);
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &limit) == 0);
    REQUIRE(watch.faults().size() == 1);
    CHECK(watch.faults()[0] == system::WatchFault{{}, std::make_error_code(std::errc::too_many_files_open)});
}
