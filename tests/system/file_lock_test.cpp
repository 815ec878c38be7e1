#include "system/file_lock.hpp"

#include <array>
#include <csignal>
#include <string>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/built.hpp"
#include "support/temp_folder.hpp"

using namespace fourfold::system;
using fourfold::testing::TempFolder;
namespace built = fourfold::testing::built;

namespace {

File opened(const std::filesystem::path& path) {
    std::error_code error;
    File file = openOrCreate(path, Access::owner, error);
    REQUIRE_FALSE(error);
    return file;
}

bool isFree(const File& file, std::int64_t byte) {
    const std::error_code error = lockByte(file, byte);
    if (error) CHECK(error == std::errc::resource_unavailable_try_again);
    if (!error) unlockByte(file, byte);
    return !error;
}

// Another program that holds a byte.
class Holder {
public:
    Holder(const std::filesystem::path& path, const char* byte) {
        std::array<int, 2> in{};
        std::array<int, 2> out{};
        REQUIRE(::pipe2(in.data(), O_CLOEXEC) == 0);
        REQUIRE(::pipe2(out.data(), O_CLOEXEC) == 0);
        m_process = ::fork();
        REQUIRE(m_process >= 0);
        if (m_process == 0) {
            ::dup2(in[0], STDIN_FILENO);
            ::dup2(out[1], STDOUT_FILENO);
            ::execl(built::fileWriter, "file_writer", "hold", path.c_str(), byte, nullptr);
            ::_exit(127);
        }
        ::close(in[0]);
        ::close(out[1]);
        m_input = File(in[1]);
        const File output(out[0]);
        std::array<char, 5> said{};
        REQUIRE(::read(out[0], said.data(), said.size()) == 5);
    }
    // Ends the program by a kill, or lets it end by itself.
    void end(bool kills) {
        if (kills) ::kill(m_process, SIGKILL);
        m_input.close();
        ::waitpid(m_process, nullptr, 0);
    }

private:
    pid_t m_process = -1;
    File m_input;
};

}  // namespace

TEST_CASE("a byte belongs to one open file, in the same program too") {
    const TempFolder folder;
    const File first = opened(folder.path() / "lock");
    File second = opened(folder.path() / "lock");
    CHECK_FALSE(lockByte(first, 0));
    CHECK_FALSE(lockByte(first, 0));  // a lock that it holds already
    CHECK_FALSE(isFree(second, 0));
    CHECK_FALSE(lockByte(second, 1));
    CHECK_FALSE(isFree(first, 1));
    constexpr std::int64_t farOff = (std::int64_t{1} << 62) + 1;
    CHECK_FALSE(lockByte(second, farOff));
    CHECK_FALSE(isFree(first, farOff));
    unlockByte(first, 0);
    unlockByte(first, 7);  // never held
    CHECK(isFree(second, 0));
    second.close();
    CHECK(isFree(first, 1));
    CHECK(isFree(first, farOff));
    CHECK(sizeOf(first) == 0);
}

TEST_CASE("a byte that another program holds is free once that program ends, however that comes") {
    const TempFolder folder;
    const File file = opened(folder.path() / "lock");
    for (const bool kills : {false, true}) {
        CAPTURE(kills);
        Holder holder(folder.path() / "lock", "5");
        CHECK_FALSE(isFree(file, 5));
        CHECK(isFree(file, 6));
        holder.end(kills);
        CHECK(isFree(file, 5));
    }
}
