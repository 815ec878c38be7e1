// The window compared with the smallest window of the same libraries (bare_window.cpp): the time from the start of the
// process to the first usable frame, the peak memory at the play screen, and the processor time while nothing happens.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <fstream>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/measure.hpp"
#include "support/window_program.hpp"
#include "support/x_server.hpp"

using namespace fourfold;
using testing::Game;
using testing::Home;
using testing::Screen;
using testing::XServer;
using Clock = std::chrono::steady_clock;

namespace {

constexpr int starts = 9;
constexpr std::chrono::seconds stillFor{10};
constexpr double mostMemory = 130.0;  // MB

// The bare window in a process of its own. The constructor returns when its first frame is on the screen.
class BareWindow {
public:
    explicit BareWindow(const std::string& display) {
        std::array<int, 2> channel{};
        if (pipe2(channel.data(), O_CLOEXEC) != 0) throw std::runtime_error("pipe");
        m_process = fork();
        if (m_process == 0) {
            dup2(channel[1], STDOUT_FILENO);
            setenv("DISPLAY", display.c_str(), 1);
            execl(FOURFOLD_BARE_WINDOW, FOURFOLD_BARE_WINDOW, static_cast<char*>(nullptr));
            _exit(127);
        }
        close(channel[1]);
        char first = 0;
        const bool ready = read(channel[0], &first, 1) == 1;
        close(channel[0]);
        if (!ready) throw std::runtime_error("the bare window does not open");
    }
    ~BareWindow() {
        kill(m_process, SIGKILL);
        waitpid(m_process, nullptr, 0);
    }
    BareWindow(const BareWindow&) = delete;
    BareWindow& operator=(const BareWindow&) = delete;

    [[nodiscard]] pid_t process() const { return m_process; }

private:
    pid_t m_process = -1;
};

// The peak memory of a process, in megabytes of a million bytes.
double peakMemory(pid_t process) {
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string word; status >> word;) {
        double kilobytes = 0;
        if (word == "VmHWM:" && status >> kilobytes) return kilobytes * 1024 / 1e6;
    }
    throw std::runtime_error("no VmHWM");
}

// The processor time of a process in seconds, including the time of the system for it.
double processorTime(pid_t process) {
    std::ifstream stat("/proc/" + std::to_string(process) + "/stat");
    std::string line;
    std::getline(stat, line);
    std::istringstream rest(line.substr(line.rfind(')') + 2));
    std::string skipped;
    for (int i = 0; i < 11; ++i) rest >> skipped;
    double user = 0;
    double system = 0;
    rest >> user >> system;
    return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

bool usable(const Screen& screen) { return testing::itemOf(screen, "scenario-orange").has_value(); }

double since(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

// The runs alternate, so that the state of the machine affects both.
bool benchStart(XServer& server) {
    const Home home;
    const auto environment = home.environment(server.name());
    double ours = 1e9;
    double bare = 1e9;
    for (int i = 0; i < starts; ++i) {
        const auto begin = Clock::now();
        Game game(home, environment);
        game.await("the scenarios", usable);
        ours = std::min(ours, since(begin));
        game.kill();
        const auto bareBegin = Clock::now();
        const BareWindow window(server.name());
        bare = std::min(bare, since(bareBegin));
    }
    const auto shown = [](double seconds) { return fmt::format("{:.0f} ms", seconds * 1000); };
    return bench::report({"start to first frame that can be used", shown(ours), shown(bare), ours / bare, 1.3});
}

// Opens a scenario and goes on to its first choices.
void openPlay(XServer& server, Game& game) {
    const Screen briefing = game.awaitScreen("briefing");
    const auto rect = testing::itemOf(briefing, "start")->at("rect").get<std::vector<int>>();
    server.click(rect[0] + rect[2] / 2, rect[1] + rect[3] / 2);
    game.awaitScreen("play");
    server.press("Control_L");
    game.await("the choices",
               [](const Screen& screen) { return screen.at("settled") && !testing::choicesOf(screen).empty(); });
}

bool benchMemoryAndRest(XServer& server, XServer& other) {
    const Home home;
    Game game(home, home.environment(server.name()), {"play", "insider"});
    openPlay(server, game);
    const BareWindow window(other.name());

    const double memory = peakMemory(game.process());
    const double bareMemory = peakMemory(window.process());
    const double begin = processorTime(game.process());
    const double bareBegin = processorTime(window.process());
    std::this_thread::sleep_for(stillFor);
    // A window that truly sleeps may cost nothing. To avoid a division by 0, the least cost is one clock tick.
    const double tick = 1.0 / static_cast<double>(sysconf(_SC_CLK_TCK));
    const double ours = processorTime(game.process()) - begin;
    const double bare = std::max(tick, processorTime(window.process()) - bareBegin);

    const auto megabytes = [](double value) { return fmt::format("{:.0f} MB", value); };
    const bool small =
        bench::report({fmt::format("peak memory at the play screen (most {:.0f} MB)", mostMemory), megabytes(memory),
                       megabytes(bareMemory), memory / bareMemory, mostMemory / bareMemory});
    const auto milliseconds = [](double seconds) { return fmt::format("{:.0f} ms", seconds * 1000); };
    const bool quiet = bench::report({fmt::format("processor time in {} s of rest", stillFor.count()),
                                      milliseconds(ours), milliseconds(bare), ours / bare, 1.2});
    return small && quiet;
}

}  // namespace

// With --enforce a missed reach is a failure; without it the figures are only printed.
int main(int argc, char** argv) {
    XServer server;
    XServer other;
    const bool quick = benchStart(server);
    const bool still = benchMemoryAndRest(server, other);
    return bench::verdict(quick && still, argc, argv);
}
