#include <csignal>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "support/built.hpp"
#include "support/process.hpp"

using namespace fourfold::testing;
namespace fs = std::filesystem;

namespace {

const fs::path fixtures = fourfold::testing::inSource("tests/fixtures");

// A scenario without any finding.
std::string minimal() {
    std::string text = readText(fixtures / "coach/sound.yaml");
    const std::string_view id = "id: sound";
    return text.replace(text.find(id), id.size(), "id: minimal");
}

// The same with the first scene misspelt.
std::string broken() {
    std::string text = minimal();
    const std::string_view good = "start: gate";
    return text.replace(text.find(good), good.size(), "start: gtae");
}

void replaceFile(const fs::path& path, const std::string& text) {
    const fs::path beside = path.string() + "~";
    writeText(beside, text);
    fs::rename(beside, path);
}

const std::string clean = "1 file checked: 0 errors, 0 warnings\n";
const std::string oneError = "1 file checked: 1 error, 0 warnings\n";

}  // namespace

TEST_CASE("each save is checked, on a terminal, until Ctrl-C") {
    const ProgramHome home;
    const fs::path path = home.path() / "minimal.yaml";
    writeText(path, minimal());
    TerminalSession session(home, {"check", "--watch", path.string()});
    session.expect(clean + "Waiting for changes; Ctrl-C ends.\n");
    writeText(path, broken());
    CHECK(session.expect(oneError).find(
              "minimal.yaml:20:8: error F0012: no scene named 'gtae'; did you mean 'gate'?") != std::string::npos);
    replaceFile(path, minimal());
    session.expect(clean);
    replaceFile(path, broken());
    session.expect(oneError);
    session.send("\x03");
    const Ended ended = session.wait();
    CHECK(ended.code == 1);
    CHECK(ended.signal == 0);
    // Nothing on the screen was cleared or moved.
    CHECK(ended.out.find('\x1b') == std::string::npos);
}

TEST_CASE("the exit code is that of the last round, for every signal that ends the watch") {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        const ProgramHome home;
        const fs::path path = home.path() / "minimal.yaml";
        writeText(path, broken());
        PipedSession session(home, {"check", "--watch", path.string()});
        session.expect(oneError);
        writeText(path, minimal());
        session.expect(clean);
        session.kill(signal);
        const Ended ended = session.wait();
        CHECK(ended.signal == 0);
        CHECK(ended.code == 0);
        CHECK(session.errors().empty());
    }
}

TEST_CASE("a file or a folder may disappear and come back") {
    const ProgramHome home;
    const fs::path folder = home.path() / "course";
    const fs::path path = folder / "minimal.yaml";
    PipedSession session(home, {"check", "--watch", path.string()});
    CHECK(session.expect(oneError).find("error F0001: there is no such file or folder") != std::string::npos);
    fs::create_directory(folder);
    session.expect(oneError);
    writeText(path, minimal());
    session.expect(clean);
    fs::remove(path);
    session.expect(oneError);
    replaceFile(path, minimal());
    session.expect(clean);
    fs::remove_all(folder);
    session.expect("error F0001");
    session.kill(SIGINT);
    CHECK(session.wait().code == 1);
}

TEST_CASE("new files in a watched folder are checked with the others") {
    const ProgramHome home;
    const fs::path folder = home.path() / "course";
    fs::create_directory(folder);
    PipedSession session(home, {"check", "--watch", folder.string(), "--lang", "zh"});
    session.expect("等着文件有改动，按Ctrl-C结束。\n");
    writeText(folder / "minimal.yaml", minimal());
    session.expect("共检查1个文件：0处错误，0处警告\n");
    fs::create_directory(folder / "more");
    session.expect("共检查1个文件");
    writeText(folder / "more/minimal.yaml", broken());
    CHECK(session.expect("共检查2个文件：1处错误，0处警告\n").find("more/minimal.yaml:20:8") != std::string::npos);
}

TEST_CASE("for tools each round is one line of JSON, and nothing else is printed") {
    const ProgramHome home;
    const fs::path path = home.path() / "minimal.yaml";
    writeText(path, minimal());
    PipedSession session(home, {"check", "--watch", "--json", path.string()});
    CHECK(session.expect("\n") == "[]\n");
    writeText(path, broken());
    const auto findings = nlohmann::json::parse(session.expect("\n"));
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].at("code") == "F0012");
    CHECK(findings[0].at("line") == 20);
    writeText(path, minimal());
    CHECK(session.expect("\n") == "[]\n");
    session.kill(SIGTERM);
    const Ended ended = session.wait();
    CHECK(ended.code == 0);
    CHECK(ended.out.empty());
    CHECK(session.errors().empty());
}

TEST_CASE("the watch ends when its output is closed") {
    const ProgramHome home;
    const fs::path path = home.path() / "minimal.yaml";
    writeText(path, broken());
    PipedSession session(home, {"check", "--watch", path.string()});
    session.expect("Waiting");
    session.leave();
    const Ended ended = session.wait();
    CHECK(ended.signal == 0);
    CHECK(ended.code == 1);
}

TEST_CASE("a path that cannot be watched gives a message") {
    const ProgramHome home;
    const fs::path closed = home.path() / "closed";
    fs::create_directory(closed);
    fs::permissions(closed, fs::perms::none);
    fs::permissions(home.path(), fs::perms::all);
    {
        const Unprivileged unprivileged;
        PipedSession session(home, {"check", "--watch", closed.string()});
        session.expect("error F0003");
        session.expect("Waiting");
        session.kill(SIGINT);
        CHECK(session.wait().code == 1);
        CHECK(session.errors().find("changes in " + closed.string() + " go unnoticed: Permission denied") !=
              std::string::npos);
    }
    fs::permissions(closed, fs::perms::all);
}
