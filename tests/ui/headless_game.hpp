#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <SFML/Window/Keyboard.hpp>

#include "platform/sfml_events.hpp"
#include "quiz/bank.hpp"
#include "reports/shelf.hpp"
#include "support/temp_folder.hpp"
#include "ui/headless.hpp"

namespace fourfold::testing {

// English, all of a line at once, nothing moves, no sound.
[[nodiscard]] records::Settings quickSettings();

struct GameSetup {
    enum class Reading { done, begun };

    Reading reading = Reading::done;  // begun: of the scenarios only the heads are there
    bool drill = false;               // begin with the mistakes that are due
    int width = 1280;
    int height = 720;
    records::Settings settings = quickSettings();
};

// The game with its shipped scenarios, the bank of all kinds and a trainee "Li Lei", but no window: from what SFML
// reports to what stands on the screen.
class HeadlessGame {
public:
    explicit HeadlessGame(const GameSetup& setup = {});

    // The rest of the scenarios has been read.
    void readOn();
    // The scenario file of that path has another text from now on; there may have been none.
    void edit(const std::string& path, const std::string& text);
    void passDays(int days) { m_now += std::chrono::days(days); }

    // Clicks the middle of what stands there.
    void click(const std::string& id);
    // Presses a key and lets it go.
    void key(sf::Keyboard::Key code);
    void type(const std::string& text);

    // Wait for other threads, the solver or the desk of the results: for anything, until that stands there, or until it
    // can be pressed.
    void await();
    void awaitItem(const std::string& id);
    void awaitControl(const std::string& id);
    // Has a look at the end of all that scrolls, and scrolls back; does nothing where nothing scrolls.
    void atEnds(const std::function<void()>& look);

    [[nodiscard]] std::string screen() const { return std::string(m_navigator.screenName()); }
    [[nodiscard]] core::Language language() const { return m_navigator.language(); }
    [[nodiscard]] bool quitting() const { return m_navigator.quitting(); }
    [[nodiscard]] const std::vector<ui::Item>& items() const { return m_window.memory.items; }
    // Null when there is none.
    [[nodiscard]] const ui::Item* item(const std::string& id) const;
    [[nodiscard]] const std::string& focus() const { return m_window.memory.focused; }
    [[nodiscard]] std::size_t choices() const;
    [[nodiscard]] bool has(const std::string& id) const { return item(id) != nullptr; }
    [[nodiscard]] std::string textOf(const std::string& id) const;
    [[nodiscard]] std::optional<int> valueOf(const std::string& id) const;
    // The id of the first card whose text begins so; of the part of a question that has this text.
    [[nodiscard]] std::string cardWith(const std::string& text) const;
    [[nodiscard]] std::string partWith(const std::string& text) const;

    [[nodiscard]] records::AttemptStore& attempts() { return *m_attempts; }
    [[nodiscard]] const std::shared_ptr<const quiz::Bank>& bank() const { return m_bank; }
    // Its scenarios and its bank, to judge attempts by.
    [[nodiscard]] std::unique_ptr<reports::Shelf> shelf() const;

protected:
    // Something that happened to the window.
    void feed(const sf::Event& raw);

private:
    [[nodiscard]] ui::Theme::Options themeOptions() const;
    [[nodiscard]] ui::Services services();
    [[nodiscard]] desk::Surroundings surroundings();
    [[nodiscard]] std::string store() const { return (m_folder.path() / "records.sqlite").string(); }
    [[nodiscard]] std::shared_ptr<const scenario::Scenario> scenario(const std::string& name) const;
    // Draws once and carries out what was asked for; true when that changes what stands there.
    bool draw(const ui::Input& input);
    // Lets a moment pass and draws until the layout stands.
    void pass(const ui::Input& input);
    // The same until nothing is being written any more.
    void frame(const ui::Input& input);

    GameSetup m_setup;
    core::Moment m_now{};
    desk::Library m_library;
    std::shared_ptr<const quiz::Bank> m_bank;
    TempFolder m_folder;
    system::WakeSignal m_signal;
    platform::Sounds m_sounds;
    ui::Pictures m_pictures;
    desk::SolverThread m_solver;
    std::shared_ptr<records::AttemptStore> m_attempts;
    ui::Navigator m_navigator;
    Headless m_window;
    platform::EventTranslator m_translator{[](unsigned) { return 0U; }};
    ui::InputCollector m_collector;
};

}  // namespace fourfold::testing
