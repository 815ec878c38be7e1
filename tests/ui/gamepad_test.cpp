#include <algorithm>
#include <string>
#include <vector>

#include <SFML/Window/Joystick.hpp>
#include <doctest/doctest.h>
#include <poll.h>

#include "platform/sfml_events.hpp"
#include "support/temp_folder.hpp"
#include "ui/headless.hpp"
#include "yaml/catalogue_loader.hpp"
#include "yaml/library.hpp"

// A walk through all screens by what SFML reports of a gamepad, from its events to the screen.
namespace fourfold::ui {
namespace {

using testing::Headless;

constexpr unsigned A = 0, B = 1, X = 2, Y = 3, leftShoulder = 4, rightShoulder = 5, selectButton = 6, start = 7;
constexpr int patience = 30000;  // milliseconds that the solver may take

records::Settings quick() {
    records::Settings settings;
    settings.textSpeed = 0;
    settings.reducedMotion = true;
    settings.mute = true;
    settings.language = core::Language::en;
    return settings;
}

// What the window begins with: of each scenario its head.
Library headsOf(const Library& whole) {
    Library heads;
    heads.whole = false;
    heads.catalogue = whole.catalogue;
    for (const Library::Entry& each : whole.entries) {
        heads.entries.push_back({.path = each.path, .scenario = {}, .diagnostics = {}, .head = headOf(*each.scenario)});
    }
    return heads;
}

class Game {
public:
    enum class Reading { done, begun };

    explicit Game(Reading reading = Reading::done)
        : m_pictures(m_folder.path()),
          m_solver(m_signal),
          m_navigator({.strings = testing::shippedStrings(),
                       .pictures = m_pictures,
                       .solver = m_solver,
                       .sounds = m_sounds,
                       .attempts = std::make_shared<records::AttemptStore>((m_folder.path() / "records.sqlite").string()),
                       .settingsFile = m_folder.path() / "settings.json",
                       .seed = [] { return std::uint64_t{1}; },
                       .clock = [] { return std::int64_t{0}; },
                       .ready = m_signal,
                       .results = {}},
                      quick(), core::Language::en, {}) {
        const std::filesystem::path source(FOURFOLD_SOURCE_DIR);
        m_library.catalogue = yaml::loadCatalogue(source / "assets").catalogue;
        const std::vector<std::filesystem::path> folders{source / "scenarios"};
        for (const yaml::ScenarioFile& file : yaml::loadLibrary(folders, m_library.catalogue)) {
            m_library.entries.push_back({.path = file.path, .scenario = file.scenario, .diagnostics = file.diagnostics});
        }
        m_navigator.setLibrary(reading == Reading::done ? m_library : headsOf(m_library));
        show();
    }

    // The rest of the scenarios has been read.
    void readOn() {
        m_navigator.setLibrary(m_library);
        show();
    }

    void button(unsigned number) {
        sf::Event event{};
        event.type = sf::Event::JoystickButtonPressed;
        event.joystickButton.button = number;
        feed(event);
    }
    // Pushes a stick or the cross over, and lets it go.
    void push(sf::Joystick::Axis axis, float position) {
        for (const float at : {position, 0.0F}) {
            sf::Event event{};
            event.type = sf::Event::JoystickMoved;
            event.joystickMove.axis = axis;
            event.joystickMove.position = at;
            feed(event);
        }
    }
    void up() { push(sf::Joystick::PovY, -100); }
    void down() { push(sf::Joystick::PovY, 100); }
    void left() { push(sf::Joystick::X, -100); }
    void right() { push(sf::Joystick::X, 100); }

    // Waits for the solver.
    void await() {
        pollfd watched{m_signal.descriptor(), POLLIN, 0};
        REQUIRE(poll(&watched, 1, patience) == 1);
        m_signal.clear();
        m_navigator.tick(0, false);
        show();
    }

    [[nodiscard]] std::string screen() const { return std::string(m_navigator.screenName()); }
    [[nodiscard]] core::Language language() const { return m_navigator.language(); }
    [[nodiscard]] bool quitting() const { return m_navigator.quitting(); }
    [[nodiscard]] const std::string& focus() const { return m_window.memory.focused; }
    [[nodiscard]] bool has(const std::string& id) const {
        return std::ranges::any_of(m_window.memory.items, [&](const Item& item) { return item.id == id; });
    }
    [[nodiscard]] std::string textOf(const std::string& id) const {
        for (const Item& item : m_window.memory.items) {
            if (item.id == id) return item.text;
        }
        return {};
    }
    [[nodiscard]] std::size_t choices() const {
        return static_cast<std::size_t>(std::ranges::count(m_window.memory.items, ItemKind::choice, &Item::kind));
    }

private:
    void feed(const sf::Event& raw) {
        const auto event = m_translator.translate(raw);
        if (!event || !m_collector.take(*event)) return;
        draw(m_collector.collect());
        show();
    }
    void draw(const Input& input) {
        m_navigator.tick(0.1F, input.skipping);
        m_window.language = m_navigator.language();
        const ScreenId before = m_navigator.screen();
        Intent intent;
        m_window.frame(input, [&](Page& page) { intent = m_navigator.draw(page); });
        m_navigator.apply(intent);
        if (m_navigator.screen() != before) m_window.memory = {};
    }
    // Draws until the layout stands, as the window does.
    void show() {
        for (int pass = 0; pass < 4; ++pass) draw({});
        m_window.memory.reveal = false;
    }

    Library m_library;
    testing::TempFolder m_folder;
    platform::WakeSignal m_signal;
    platform::Sounds m_sounds;
    Headless m_window;
    Pictures m_pictures;
    SolverThread m_solver;
    Navigator m_navigator;
    platform::EventTranslator m_translator{[](unsigned) { return 0U; }};
    InputCollector m_collector;
};

// From the home screen to the first choices of the first scenario.
void beginPlay(Game& game) {
    game.down();
    game.button(A);
    REQUIRE(game.screen() == "briefing");
    game.button(A);
    REQUIRE(game.screen() == "play");
    for (int i = 0; i < 40 && game.choices() == 0; ++i) game.button(A);
    REQUIRE(game.choices() > 0);
}

}  // namespace

TEST_CASE("directions move among the scenarios, A opens one, B comes back and leaves") {
    Game game;
    REQUIRE(game.screen() == "home");
    game.down();
    CHECK(game.focus() == "scenario-orange");
    game.right();
    CHECK(game.focus() == "scenario-ks-reentry");
    game.left();
    CHECK(game.focus() == "scenario-orange");
    game.button(A);
    CHECK(game.screen() == "briefing");
    game.button(B);
    CHECK(game.screen() == "home");
    game.button(B);
    CHECK(game.quitting());
}

TEST_CASE("while the scenarios are being read their cards stand there, and what is chosen opens as soon as it can") {
    Game game(Game::Reading::begun);
    game.down();
    CHECK(game.focus() == "scenario-orange");
    game.right();
    REQUIRE(game.focus() == "scenario-ks-reentry");
    game.button(A);
    CHECK(game.screen() == "home");
    game.readOn();
    CHECK(game.screen() == "briefing");
    game.button(B);
    CHECK(game.screen() == "home");
    game.readOn();  // as when a file changes
    CHECK(game.screen() == "home");
}

TEST_CASE("settings and help can be reached and left, and a slider moved") {
    Game game;
    game.down();
    game.up();
    for (int i = 0; i < 6 && game.focus() != "settings"; ++i) game.right();
    for (int i = 0; i < 6 && game.focus() != "settings"; ++i) game.left();
    REQUIRE(game.focus() == "settings");
    game.button(A);
    REQUIRE(game.screen() == "settings");
    for (int i = 0; i < 8 && game.focus() != "text-scale"; ++i) game.down();
    REQUIRE(game.focus() == "text-scale");
    const std::string before = game.textOf("text-scale");
    game.right();
    CHECK(game.textOf("text-scale") != before);
    game.left();
    CHECK(game.textOf("text-scale") == before);
    game.button(B);
    CHECK(game.screen() == "home");
    game.down();
    game.up();
    for (int i = 0; i < 6 && game.focus() != "help"; ++i) game.right();
    REQUIRE(game.focus() == "help");
    game.button(A);
    CHECK(game.screen() == "help");
    game.button(B);
    CHECK(game.screen() == "home");
}

TEST_CASE("Select switches the language on the spot") {
    Game game;
    game.button(selectButton);
    CHECK(game.language() == core::Language::zh);
    game.button(selectButton);
    CHECK(game.language() == core::Language::en);
}

TEST_CASE("in a play X, Y and Start open what lies over the stage, and B closes it") {
    Game game;
    beginPlay(game);
    game.button(X);
    CHECK(game.has("notebook-title"));
    game.button(B);
    CHECK_FALSE(game.has("notebook-title"));
    game.button(Y);
    CHECK(game.has("chart-title"));
    game.button(Y);
    CHECK_FALSE(game.has("chart-title"));
    game.button(start);
    CHECK(game.has("menu-title"));
    game.button(start);
    CHECK_FALSE(game.has("menu-title"));
    CHECK(game.screen() == "play");
}

TEST_CASE("the left shoulder takes a choice back, the right one takes it again") {
    Game game;
    beginPlay(game);
    const std::string asked = game.textOf("line");
    game.down();
    game.button(A);
    CHECK(game.textOf("line") != asked);
    game.button(leftShoulder);
    CHECK(game.choices() > 0);
    CHECK(game.textOf("line") == asked);
    game.button(rightShoulder);
    CHECK(game.textOf("line") != asked);
}

TEST_CASE("the gamepad alone leads through a whole play to its debrief and home again") {
    Game game;
    beginPlay(game);
    game.await();
    for (int presses = 0; !game.has("debrief"); ++presses) {
        REQUIRE(presses < 300);
        if (game.choices() > 0) game.down();
        game.button(A);
    }
    game.button(A);
    CHECK(game.screen() == "debrief");
    REQUIRE(game.has("score"));
    game.down();
    CHECK_FALSE(game.focus().empty());
    game.button(B);
    CHECK(game.screen() == "home");
}

}  // namespace fourfold::ui
