#include "support/window_program.hpp"

#include <chrono>
#include <csignal>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <fcntl.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/built.hpp"
#include "support/stored_records.hpp"

namespace fourfold::testing {
namespace {

constexpr std::chrono::seconds patience{30};
constexpr int slice = 250;  // milliseconds: how often it is checked whether the program has ended

}  // namespace

std::map<std::string, std::string> Home::environment(const std::string& display) const {
    std::map<std::string, std::string> all{{"DISPLAY", display},
                                           {"HOME", path()},
                                           {"XDG_CONFIG_HOME", path() / "config"},
                                           {"XDG_DATA_HOME", path() / "data"},
                                           {"XDG_STATE_HOME", path() / "state"},
                                           {"LANG", "zh_CN.UTF-8"},
                                           {"PATH", "/usr/bin:/bin"},
                                           {"ALSOFT_DRIVERS", "null"}};
    // The options of the sanitizers must reach the program, too.
    for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"}) {
        if (const char* value = std::getenv(name)) all[name] = value;
    }
    if (built::isSanitized) all["LD_PRELOAD"] = built::keepLibraries;
    return all;
}

void Home::writeSettings(const nlohmann::json& settings) const {
    std::filesystem::create_directories(path() / "config/fourfold");
    writeText(path() / "config/fourfold/settings.json", settings.dump());
}

void Home::writeScenario(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories(path() / "data/fourfold/scenarios");
    writeText(path() / "data/fourfold/scenarios" / name, text);
}

std::string Home::storedPlays() const { return storedRecords(store()); }

std::string Home::storedDecks() const { return testing::storedDecks(store()); }

std::optional<nlohmann::json> itemOf(const Screen& screen, const std::string& id) {
    for (const auto& item : screen.at("items")) {
        if (item.at("id") == id) return item;
    }
    return std::nullopt;
}

std::vector<std::string> choicesOf(const Screen& screen) {
    std::vector<std::string> ids;
    for (const auto& item : screen.at("items")) {
        if (item.at("kind") == "choice") ids.push_back(item.at("id"));
    }
    return ids;
}

Game::Game(const Home& home, const std::map<std::string, std::string>& environment,
           const std::vector<std::string>& arguments, const std::filesystem::path& program)
    : m_announce(home.path() / "announce.jsonl"), m_output(home.path() / "output.txt") {
    std::filesystem::remove(m_announce);
    m_watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    inotify_add_watch(m_watch, home.path().c_str(), IN_MODIFY | IN_CREATE);
    const std::string file = program.empty() ? std::string(built::program) : program.string();
    std::vector<std::string> words{file, "--announce", m_announce.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<std::string> settings;
    for (const auto& [name, value] : environment) settings.push_back(name + "=" + value);
    m_process = fork();
    if (m_process != 0) return;
    const int out = open(m_output.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
    const int in = open("/dev/null", O_RDONLY);
    dup2(in, STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    dup2(out, STDERR_FILENO);
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    std::vector<char*> envp;
    for (std::string& setting : settings) envp.push_back(setting.data());
    envp.push_back(nullptr);
    execve(file.c_str(), argv.data(), envp.data());
    _exit(127);
}

Game::~Game() {
    kill();
    close(m_watch);
}

std::optional<Screen> Game::latest() const {
    std::ifstream file(m_announce);
    std::string line;
    std::string last;
    while (std::getline(file, line)) {
        if (!file.eof()) last = line;  // a line without its newline is not complete yet
    }
    if (last.empty()) return std::nullopt;
    return nlohmann::json::parse(last);
}

Screen Game::await(const std::string& what, const std::function<bool(const Screen&)>& fits) {
    const auto until = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < until) {
        if (const auto screen = latest(); screen && fits(*screen)) return *screen;
        int status = 0;
        if (waitpid(m_process, &status, WNOHANG) == m_process) {
            m_process = -1;
            throw std::runtime_error("the program ended while waiting for " + what + "\n" + output());
        }
        pollfd watched{m_watch, POLLIN, 0};
        poll(&watched, 1, slice);
        char events[4096];
        while (read(m_watch, events, sizeof events) > 0) {
        }
    }
    const auto screen = latest();
    throw std::runtime_error("waited in vain for " + what +
                             "; on the screen: " + (screen ? screen->dump() : "nothing"));
}

Screen Game::awaitScreen(const std::string& name) {
    return await("the screen " + name,
                 [&](const Screen& screen) { return screen.at("screen") == name && screen.at("settled"); });
}

int Game::wait() {
    if (m_process < 0) return -1;
    int status = 0;
    waitpid(m_process, &status, 0);
    m_process = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

void Game::kill() {
    if (m_process < 0) return;
    ::kill(m_process, SIGKILL);
    wait();
}

std::string Game::output() const {
    std::ifstream file(m_output);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

}  // namespace fourfold::testing
