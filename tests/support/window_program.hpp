#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>
#include <sys/types.h>

#include "support/temp_folder.hpp"

namespace fourfold::testing {

// A home of its own for the program, removed with the object.
class Home {
public:
    [[nodiscard]] const std::filesystem::path& path() const { return m_folder.path(); }
    [[nodiscard]] std::map<std::string, std::string> environment(const std::string& display) const;

    // Settings that the next program finds: {"text_scale": 150}.
    void writeSettings(const nlohmann::json& settings) const;
    // A scenario file in the trainee's own folder.
    void writeScenario(const std::string& name, const std::string& text) const;
    // The file of the store of records.
    [[nodiscard]] std::filesystem::path store() const { return path() / "data/fourfold/records.sqlite"; }
    // As storedRecords() and storedDecks().
    [[nodiscard]] std::string storedPlays() const;
    [[nodiscard]] std::string storedDecks() const;

private:
    TempFolder m_folder;
};

// The screen that the program announced last.
using Screen = nlohmann::json;

[[nodiscard]] std::optional<nlohmann::json> itemOf(const Screen& screen, const std::string& id);
// The ids of the open choices in the order of the screen.
[[nodiscard]] std::vector<std::string> choicesOf(const Screen& screen);

// The running program. Its output goes to a file in the home.
class Game {
public:
    // `program` is another copy of the program than the one that was built.
    Game(const Home& home, const std::map<std::string, std::string>& environment,
         const std::vector<std::string>& arguments = {}, const std::filesystem::path& program = {});
    ~Game();
    Game(const Game&) = delete;
    Game& operator=(const Game&) = delete;

    // Waits until the program announces a screen that fits; throws after half a minute, or when the program ends.
    Screen await(const std::string& what, const std::function<bool(const Screen&)>& fits);
    Screen awaitScreen(const std::string& name);
    // Waits for the program's end and returns its exit code; for a signal, 1000 plus its number.
    int wait();
    void kill();
    [[nodiscard]] std::string output() const;
    [[nodiscard]] pid_t process() const { return m_process; }

private:
    [[nodiscard]] std::optional<Screen> latest() const;

    std::filesystem::path m_announce;
    std::filesystem::path m_output;
    pid_t m_process = -1;
    int m_watch = -1;
};

}  // namespace fourfold::testing
