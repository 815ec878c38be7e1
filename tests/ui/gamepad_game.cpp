#include "ui/gamepad_game.hpp"

#include <algorithm>
#include <cmath>
#include <random>
#include <set>
#include <vector>

#include <doctest/doctest.h>
#include <poll.h>

#include "support/kinds_bank.hpp"
#include "yaml/bank_loader.hpp"
#include "yaml/catalogue_loader.hpp"
#include "yaml/library.hpp"

namespace fourfold::testing {
namespace {

using ui::Item;
using ui::ItemKind;
using ui::Library;

constexpr int patience = 30000;  // milliseconds that another thread may take

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

ui::ResultsSource resultsOf(const std::string& store) {
    return {.open = [store] { return std::make_shared<records::AttemptStore>(store, records::Access::existing); },
            .shelf = [] { return std::make_unique<reports::Shelf>(scenario::Weights{10, 20, 30, 40}); },
            .save =
                [](const ui::ReportToSave&) {
                    return ui::SavedFiles{.paths = {"report.html"}, .failed = {}, .reason = {}};
                }};
}

}  // namespace

GamepadGame::GamepadGame(Reading reading)
    : m_pictures(m_folder.path()),
      m_solver(m_signal),
      m_attempts(std::make_shared<records::AttemptStore>(store())),
      m_navigator({.strings = shippedStrings(),
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
    writeText(bank, kindsBank);
    m_library.banks.push_back({.path = bank, .head = quiz::headOf(*yaml::loadBank(bank).bank), .diagnostics = {}});
    m_navigator.setLibrary(reading == Reading::done ? m_library : headsOf(m_library));
    show();
}

void GamepadGame::readOn() {
    m_navigator.setLibrary(m_library);
    show();
}

void GamepadGame::button(unsigned number) {
    sf::Event event{};
    event.type = sf::Event::JoystickButtonPressed;
    event.joystickButton.button = number;
    feed(event);
}

void GamepadGame::push(sf::Joystick::Axis axis, float position) {
    for (const float at : {position, 0.0F}) {
        sf::Event event{};
        event.type = sf::Event::JoystickMoved;
        event.joystickMove.axis = axis;
        event.joystickMove.position = at;
        feed(event);
    }
}

void GamepadGame::go(const std::string& id) {
    std::set<std::string> seen;
    std::minstd_rand any(1);
    for (int pushes = 0; pushes < 300 && focus() != id; ++pushes) {
        const ui::Vec way = wayTo(id);
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

void GamepadGame::press(const std::string& id) {
    go(id);
    button(pad::A);
}

void GamepadGame::await() {
    pollfd watched{m_signal.descriptor(), POLLIN, 0};
    REQUIRE(poll(&watched, 1, patience) == 1);
    m_signal.clear();
    m_navigator.tick(0, false);
    show();
}

void GamepadGame::awaitItem(const std::string& id) {
    while (!has(id)) await();
}

void GamepadGame::awaitControl(const std::string& id) {
    while (!has(id) || !item(id)->focusable) await();
}

std::size_t GamepadGame::choices() const {
    return static_cast<std::size_t>(std::ranges::count(m_window.memory.items, ItemKind::choice, &Item::kind));
}

std::string GamepadGame::textOf(const std::string& id) const {
    const Item* const found = item(id);
    return found != nullptr ? found->text : std::string();
}

std::optional<int> GamepadGame::valueOf(const std::string& id) const {
    const Item* const found = item(id);
    return found != nullptr ? found->value : std::nullopt;
}

std::string GamepadGame::cardWith(const std::string& text) const {
    for (const Item& each : m_window.memory.items) {
        if (each.kind == ItemKind::card && each.text.starts_with(text)) return each.id;
    }
    FAIL("no card ", text);
    return {};
}

std::string GamepadGame::partWith(const std::string& text) const {
    for (const Item& each : m_window.memory.items) {
        if (each.kind == ItemKind::choice && each.text.substr(0, each.text.find('\n')) == text) return each.id;
    }
    FAIL("no part ", text);
    return {};
}

std::shared_ptr<const scenario::Scenario> GamepadGame::scenario(const std::string& name) const {
    for (const Library::Entry& entry : m_library.entries) {
        if (entry.scenario && entry.scenario->id == name) return entry.scenario;
    }
    return nullptr;
}

const Item* GamepadGame::item(const std::string& id) const {
    const auto found = std::ranges::find(m_window.memory.items, id, &Item::id);
    return found != m_window.memory.items.end() ? &*found : nullptr;
}

ui::Vec GamepadGame::wayTo(const std::string& id) const {
    const Item* const there = item(id);
    if (there == nullptr || !there->focusable) FAIL("nothing to point at: ", id);
    const Item* const here = item(focus());
    const ui::Rect from = here != nullptr ? here->rect : ui::Rect{};
    const ui::Rect& to = there->rect;
    // Beside each other or not: what lies between them counts, not their middles.
    const auto gap = [](float low, float high, float toLow, float toHigh) {
        return toLow > high ? toLow - high : toHigh < low ? toHigh - low : 0.0F;
    };
    const ui::Vec way{gap(from.x, from.right(), to.x, to.right()), gap(from.y, from.bottom(), to.y, to.bottom())};
    if (way.x != 0 || way.y != 0) return way;
    return {to.centre().x - from.centre().x, to.centre().y - from.centre().y};  // they touch
}

void GamepadGame::feed(const sf::Event& raw) {
    const auto event = m_translator.translate(raw);
    if (!event || !m_collector.take(*event)) return;
    draw(m_collector.collect());
    show();
}

void GamepadGame::draw(const ui::Input& input) {
    m_navigator.tick(0.1F, input.skipping);
    m_window.language = m_navigator.language();
    const ui::ScreenId before = m_navigator.screen();
    ui::Intent intent;
    m_window.frame(input, [&](ui::Page& page) { intent = m_navigator.draw(page); });
    m_navigator.apply(intent);
    if (m_navigator.screen() != before) m_window.memory = {};
}

void GamepadGame::show() {
    for (int pass = 0; pass < 4; ++pass) draw({});
    m_window.memory.reveal = false;
}

}  // namespace fourfold::testing
