#include <algorithm>
#include <cmath>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <SFML/Window/Joystick.hpp>
#include <doctest/doctest.h>
#include <poll.h>

#include "platform/sfml_events.hpp"
#include "support/kinds_bank.hpp"
#include "support/temp_folder.hpp"
#include "ui/headless.hpp"
#include "yaml/bank_loader.hpp"
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

ResultsSource resultsOf(const std::string& store) {
    return {.open = [store] { return std::make_shared<records::AttemptStore>(store, records::Access::existing); },
            .shelf = [] { return std::make_unique<reports::Shelf>(scenario::Weights{10, 20, 30, 40}); },
            .save =
                [](const reports::Report&, ReportForm, core::Language) {
                    return SavedFiles{.paths = {"report.html"}, .failed = {}, .reason = {}};
                }};
}

class Game {
public:
    enum class Reading { done, begun };

    explicit Game(Reading reading = Reading::done)
        : m_pictures(m_folder.path()),
          m_solver(m_signal),
          m_attempts(std::make_shared<records::AttemptStore>(store())),
          m_navigator({.strings = testing::shippedStrings(),
                       .pictures = m_pictures,
                       .solver = m_solver,
                       .sounds = m_sounds,
                       .attempts = m_attempts,
                       .settingsFile = m_folder.path() / "settings.json",
                       .seed = [] { return std::uint64_t{1}; },
                       .clock = [] { return std::int64_t{0}; },
                       .ready = m_signal,
                       .quizFiles = {.bank = [](const std::string& path) { return yaml::loadBank(path).bank; },
                                     .scenario = [this](const quiz::Bank&, const std::string& name,
                                                        const std::string&) { return scenario(name); }},
                       .results = resultsOf(store())},
                      quick(), core::Language::en, {}) {
        static_cast<void>(m_attempts->person("Li Lei", "Three"));
        const std::filesystem::path source(FOURFOLD_SOURCE_DIR);
        m_library.catalogue = yaml::loadCatalogue(source / "assets").catalogue;
        const std::vector<std::filesystem::path> folders{source / "scenarios"};
        for (const yaml::ScenarioFile& file : yaml::loadLibrary(folders, m_library.catalogue)) {
            m_library.entries.push_back({.path = file.path, .scenario = file.scenario, .diagnostics = file.diagnostics});
        }
        const std::filesystem::path bank = m_folder.path() / "kinds.yaml";
        testing::writeText(bank, testing::kindsBank);
        m_library.banks.push_back({.path = bank, .head = quiz::headOf(*yaml::loadBank(bank).bank), .diagnostics = {}});
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

    // Moves the focus there by the cross alone: towards it, and from where one has been before, any way.
    void go(const std::string& id) {
        std::set<std::string> seen;
        std::minstd_rand any(1);
        for (int pushes = 0; pushes < 300 && focus() != id; ++pushes) {
            const Vec way = wayTo(id);
            const bool upright = std::abs(way.y) >= std::abs(way.x);
            const unsigned towards = upright ? (way.y > 0 ? 1U : 0U) : (way.x > 0 ? 3U : 2U);
            switch (seen.insert(focus()).second ? towards : any() / 16 % 4) {
                case 0: up(); break;
                case 1: down(); break;
                case 2: left(); break;
                default: right(); break;
            }
        }
        REQUIRE(focus() == id);
    }
    void press(const std::string& id) {
        go(id);
        button(A);
    }
    // The part of a question that has this text.
    [[nodiscard]] std::string partWith(const std::string& text) const {
        for (const Item& item : m_window.memory.items) {
            if (item.kind == ItemKind::choice && item.text.substr(0, item.text.find('\n')) == text) return item.id;
        }
        FAIL("no part ", text);
        return {};
    }
    [[nodiscard]] std::optional<int> valueOf(const std::string& id) const {
        for (const Item& item : m_window.memory.items) {
            if (item.id == id) return item.value;
        }
        return std::nullopt;
    }
    // The first card whose text begins so.
    [[nodiscard]] std::string cardWith(const std::string& text) const {
        for (const Item& item : m_window.memory.items) {
            if (item.kind == ItemKind::card && item.text.starts_with(text)) return item.id;
        }
        FAIL("no card ", text);
        return {};
    }

    // Waits for other threads until that stands there, or can be pressed.
    void awaitItem(const std::string& id) {
        while (!has(id)) await();
    }
    void awaitControl(const std::string& id) {
        const auto fits = [&](const Item& item) { return item.id == id && item.focusable; };
        while (std::ranges::none_of(m_window.memory.items, fits)) await();
    }

    // Waits for another thread: the solver, or the desk of the results.
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
    [[nodiscard]] std::string store() const { return (m_folder.path() / "records.sqlite").string(); }
    [[nodiscard]] std::shared_ptr<const scenario::Scenario> scenario(const std::string& name) const {
        for (const Library::Entry& entry : m_library.entries) {
            if (entry.scenario && entry.scenario->id == name) return entry.scenario;
        }
        return nullptr;
    }
    [[nodiscard]] Vec wayTo(const std::string& id) const {
        Rect from{};
        std::optional<Rect> to;
        for (const Item& item : m_window.memory.items) {
            if (item.id == focus()) from = item.rect;
            if (item.id == id && item.focusable) to = item.rect;
        }
        if (!to) FAIL("nothing to point at: ", id);
        // Beside each other or not: what lies between them counts, not their middles.
        const auto gap = [](float low, float high, float toLow, float toHigh) {
            return toLow > high ? toLow - high : toHigh < low ? toHigh - low : 0.0F;
        };
        const Vec way{gap(from.x, from.right(), to->x, to->right()), gap(from.y, from.bottom(), to->y, to->bottom())};
        if (way.x != 0 || way.y != 0) return way;
        return {to->centre().x - from.centre().x, to->centre().y - from.centre().y};  // they touch
    }

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
    std::shared_ptr<records::AttemptStore> m_attempts;
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

// From the home screen to somebody's start page of the bank of all kinds.
void openBank(Game& game) {
    game.press("who");
    REQUIRE(game.screen() == "who");
    game.press(game.cardWith("Li Lei"));
    REQUIRE(game.screen() == "home");
    game.press("bank-kinds");
    REQUIRE(game.screen() == "quiz-start");
}

// Puts the answer to the question together, rightly; in practice it is still to be given.
void answer(Game& game) {
    const std::string question = game.textOf("question");
    const std::string kind = question.substr(question.rfind(' ') + 1);
    if (kind == "single") game.press(game.partWith("right"));
    if (kind == "true_false") game.press(game.partWith("True"));
    if (kind == "multiple") {
        game.press(game.partWith("right"));
        game.press(game.partWith("right too"));
    }
    if (kind == "ordering") {
        int place = 0;
        for (const char* id : {"item-first", "item-second"}) {
            ++place;
            game.press(id);  // taken up: the cross moves it
            for (int moves = 0; moves < 3 && game.valueOf(id) != place; ++moves) {
                *game.valueOf(id) > place ? game.up() : game.down();
            }
            game.button(A);
            REQUIRE(game.valueOf(id) == place);
        }
    }
    if (kind == "matching") {
        for (const char* left : {"A", "B"}) {
            game.press(game.partWith(left));
            game.press(game.partWith("belongs to " + std::string(left)));
        }
    }
    if (kind == "practical") {
        game.press("play");
        REQUIRE(game.screen() == "quiz-stage");
        for (int i = 0; i < 40 && game.choices() == 0; ++i) game.button(A);
        game.down();
        game.button(A);
        REQUIRE(game.screen() == "quiz");
    }
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

TEST_CASE("the gamepad alone leads through practice, question by question, to its result") {
    Game game;
    openBank(game);
    game.press("mode-practice");
    game.press("begin");
    for (int question = 1; question <= 6; ++question) {
        REQUIRE(game.screen() == "quiz");
        REQUIRE(game.valueOf("title") == question);
        answer(game);
        if (game.has("check")) game.press("check");
        while (!game.has("verdict")) game.await();
        game.button(A);
    }
    CHECK(game.screen() == "quiz-result");
    game.press("review");
    CHECK(game.screen() == "quiz-review");
    game.button(rightShoulder);
    CHECK(game.valueOf("title") == 2);
    game.button(B);
    CHECK(game.screen() == "quiz-result");
    game.press("result-home");
    CHECK(game.screen() == "home");
}

TEST_CASE("the gamepad alone leads through an exam, its marks, its overview and its second chance") {
    Game game;
    openBank(game);
    game.press("mode-exam");
    game.press("begin");
    REQUIRE(game.screen() == "quiz");
    for (int question = 1; question <= 5; ++question) {
        REQUIRE(game.valueOf("title") == question);
        answer(game);
        game.button(rightShoulder);
    }
    game.button(Y);
    CHECK(game.textOf("sheet-6").find("marked") != std::string::npos);
    game.button(leftShoulder);
    CHECK(game.valueOf("title") == 5);
    game.press("sheet-6");
    CHECK(game.valueOf("title") == 6);
    game.press("hand-in");
    REQUIRE(game.has("unanswered"));
    game.button(B);
    CHECK_FALSE(game.has("unanswered"));
    game.press("hand-in");
    game.press("hand-in-now");
    REQUIRE(game.has("chance-go"));
    game.button(A);
    CHECK_FALSE(game.has("chance-go"));
    game.press("hand-in");
    game.press("hand-in-now");
    REQUIRE(game.screen() == "quiz-result");
    game.press("review");
    CHECK(game.screen() == "quiz-review");
    game.button(start);
    CHECK(game.screen() == "quiz-result");
    game.press("result-again");
    CHECK(game.screen() == "quiz-start");
    game.button(B);
    CHECK(game.screen() == "home");
}

TEST_CASE("the gamepad alone leads through the results: narrowed down, sorted, an attempt, and what they come to") {
    Game game;
    openBank(game);
    game.press("mode-practice");
    game.press("begin");
    answer(game);
    if (game.has("check")) game.press("check");
    game.button(B);
    game.button(B);
    REQUIRE(game.screen() == "home");
    game.press("results");
    REQUIRE(game.screen() == "results");
    game.awaitItem("results-count");
    game.press("filter-kind");
    game.press("pick-option-3");  // quizzes, practice
    while (game.valueOf("results-count") != 1) game.await();
    game.press("sort-when");
    game.awaitItem("results-count");
    game.press(game.cardWith("Li Lei"));
    REQUIRE(game.screen() == "attempt");
    game.awaitItem("attempt-who");
    game.button(B);
    game.awaitItem("results-count");
    game.press("results-report");
    CHECK(game.screen() == "report");
    game.awaitControl("save-json");
    game.press("save-json");
    game.awaitItem("saved");
    game.press("report-decisions");
    CHECK(game.screen() == "report");
    game.button(B);
    game.press("results-all");
    CHECK(game.screen() == "results");
    game.button(B);
    CHECK(game.screen() == "home");
}

}  // namespace fourfold::ui
