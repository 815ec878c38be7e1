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

// Settings: English, whole lines at once, no motion, no sound.
[[nodiscard]] records::Settings quickSettings();

struct GameSetup {
    enum class Reading { done, begun };

    Reading reading = Reading::done;  // begun: only the heads of the scenarios have been read
    bool drill = false;               // begin with the mistakes that are due
    int width = 1280;
    int height = 720;
    records::Settings settings = quickSettings();
};

// The game with its shipped scenarios, the bank of all kinds and a trainee "Li Lei", but without a window: from the
// events of SFML to the items on the screen.
class HeadlessGame {
public:
    explicit HeadlessGame(const GameSetup& setup = {});

    // Gives the game the whole scenarios after it began with their heads.
    void readOn();
    // Changes the text of the scenario file, or adds it.
    void edit(const std::string& path, const std::string& text);
    void passDays(int days) { m_now += std::chrono::days(days); }

    // Clicks the middle of the item.
    void click(const std::string& id);
    // Presses and releases a key.
    void key(sf::Keyboard::Key code);
    void type(const std::string& text);

    // These wait for other threads (the solver, or the desk of the results): for any change, until the item is on the
    // screen, or until it can be pressed.
    void await();
    void awaitItem(const std::string& id);
    void awaitControl(const std::string& id);
    // Scrolls every scroll area to its end, calls `look`, and scrolls back. Does nothing when nothing scrolls.
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
    // The id of the first card whose text begins with `text`, and of the part of a question that has this text.
    [[nodiscard]] std::string cardWith(const std::string& text) const;
    [[nodiscard]] std::string partWith(const std::string& text) const;

    [[nodiscard]] records::AttemptStore& attempts() { return *m_attempts; }
    [[nodiscard]] const std::shared_ptr<const quiz::Bank>& bank() const { return m_bank; }
    // The game's scenarios and bank, which attempts are judged by.
    [[nodiscard]] std::unique_ptr<reports::Shelf> shelf() const;

protected:
    // Handles an event of the window.
    void feed(const sf::Event& raw);

private:
    [[nodiscard]] ui::Theme::Options themeOptions() const;
    [[nodiscard]] ui::Services services();
    [[nodiscard]] desk::Surroundings surroundings();
    [[nodiscard]] std::string store() const { return (m_folder.path() / "records.sqlite").string(); }
    [[nodiscard]] std::shared_ptr<const scenario::Scenario> scenario(const std::string& name) const;
    // Draws once and carries out the request; true when that changes the screen.
    bool draw(const ui::Input& input);
    // Lets a moment pass and draws until the layout no longer changes.
    void pass(const ui::Input& input);
    // The same until no text is being written out any more.
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
