#include <algorithm>
#include <csignal>
#include <stdexcept>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utf8.h>

#include "window/steps.hpp"

// Chinese written with a real input method, SCIM with its pinyin.
namespace fourfold::testing {
namespace {

// A program that runs with the given environment, in a process group of its own, which ends with this object.
class Background {
public:
    Background(const std::vector<std::string>& words, const std::map<std::string, std::string>& environment) {
        m_process = fork();
        if (m_process != 0) return;
        setpgid(0, 0);
        const int nowhere = open("/dev/null", O_RDWR);
        for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(nowhere, stream);
        for (const auto& [name, value] : environment) setenv(name.c_str(), value.c_str(), 1);
        std::vector<char*> argv;
        for (const std::string& word : words) argv.push_back(const_cast<char*>(word.c_str()));
        argv.push_back(nullptr);
        execvp(argv.front(), argv.data());
        _exit(127);
    }
    ~Background() {
        ::kill(-m_process, SIGTERM);
        wait();
    }
    Background(const Background&) = delete;
    Background& operator=(const Background&) = delete;

    int wait() {
        int status = -1;
        if (m_process > 0) waitpid(m_process, &status, 0);
        return status;
    }

private:
    pid_t m_process = -1;
};

// An environment with a Chinese locale, made for this test, and SCIM as its input method.
std::map<std::string, std::string> chineseEnvironment(const XServer& server, const Home& home) {
    auto environment = home.environment(server.name());
    std::filesystem::create_directories(home.path() / "locales");
    Background made({"localedef", "-i", "zh_CN", "-f", "UTF-8", home.path() / "locales/zh_CN.UTF-8"}, environment);
    made.wait();
    if (!std::filesystem::exists(home.path() / "locales/zh_CN.UTF-8")) throw std::runtime_error("no Chinese locale");
    environment["LOCPATH"] = home.path() / "locales";
    environment["LC_ALL"] = "zh_CN.UTF-8";
    environment["XMODIFIERS"] = "@im=SCIM";
    return environment;
}

void pressAll(XServer& server, const std::string& letters) {
    for (const char letter : letters) server.press(std::string(1, letter));
}

// Waits until a field holds `count` characters after its name, and returns them.
std::u32string awaitWritten(Game& game, const std::string& id, const std::string& name, std::size_t count) {
    const auto written = [&](const Screen& screen) {
        const std::u32string told = utf8::utf8to32(requireItem(screen, id).at("text").get<std::string>());
        return told.substr(std::min(told.size(), utf8::utf8to32(name).size() + 1));
    };
    return written(game.await(std::to_string(count) + " characters in " + id, [&](const Screen& screen) {
        return screen.at("settled") && itemOf(screen, id) && written(screen).size() == count;
    }));
}

bool isChinese(const std::u32string& text) {
    return std::ranges::all_of(text, [](char32_t c) { return c >= 0x4e00 && c <= 0x9fff; });
}

// Switches the input method on. It may still be starting when the window connects to it, and miss a key: then the
// letter appears in the field, and the switch is tried again.
void switchOn(XServer& server, Game& game, const std::string& id) {
    const std::string empty = requireItem(awaitItem(game, id), id).at("text");
    for (int i = 0; i < 5; ++i) {
        server.press("Control_L+space");
        server.press("a");
        server.press("space");
        const Screen typed = awaitText(game, id, empty + " ");
        const std::u32string letters = utf8::utf8to32(requireItem(typed, id).at("text").get<std::string>());
        const bool on =
            isChinese(letters.substr(letters.size() - 1)) || isChinese(letters.substr(letters.size() - 2, 1));
        server.press("Control_L+a");
        server.press("BackSpace");
        game.await("an empty field", [&](const Screen& screen) {
            return screen.at("settled") && requireItem(screen, id).at("text") == empty;
        });
        if (on) return;
    }
    FAIL("the input method cannot be switched on");
}

TEST_CASE("an input method gets the keys while a text is written, and its words come whole") {
    XServer server;
    const Home home;
    const auto environment = chineseEnvironment(server, home);
    auto plain = environment;
    plain.erase("LD_PRELOAD");  // only the sanitized game needs it, not the input method
    const Background scim({"scim", "-f", "x11", "-e", "pinyin", "-c", "simple", "--no-socket"}, plain);
    server.awaitInputMethod();
    Game game(home, environment);
    clickItem(server, awaitItem(game, "who"), "who");
    game.awaitScreen("who");
    const std::string name = "姓名或工号";

    switchOn(server, game, "who-name");
    pressAll(server, "lilei");
    server.press("space");
    const std::u32string lilei = awaitWritten(game, "who-name", name, 2);
    CHECK(isChinese(lilei));
    // While a word is being composed, Backspace and digits go to the input method: they neither erase nor choose here.
    pressAll(server, "nihao");
    server.press("BackSpace");
    server.press("o");
    server.press("1");
    const std::u32string both = awaitWritten(game, "who-name", name, 4);
    CHECK(both.substr(0, 2) == lilei);
    CHECK(isChinese(both));
    // When the method is off, keys write their own characters and have their usual effects.
    server.press("Control_L+space");
    pressAll(server, "no1");
    CHECK(awaitWritten(game, "who-name", name, 7) == both + U"no1");
    server.press("BackSpace");
    CHECK(awaitWritten(game, "who-name", name, 6) == both + U"no");
    server.press("Return");
    CHECK(requireItem(game.awaitScreen("home"), "who").at("text") == utf8::utf32to8(both + U"no"));
    // When no text is being written, every key counts once, also in a window that was created again.
    server.press("F2");
    awaitLanguage(game, "en");
    server.press("F11");
    server.press("F1");
    game.awaitScreen("help");
    server.press("Escape");
    clickItem(server, game.awaitScreen("home"), "who");
    game.awaitScreen("who");
    switchOn(server, game, "who-name");
    pressAll(server, "meimei");
    server.press("space");
    CHECK(isChinese(awaitWritten(game, "who-name", "Name or staff number", 2)));
}

}  // namespace
}  // namespace fourfold::testing
