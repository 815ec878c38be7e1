#include "ui/headless_game.hpp"

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>
#include <utf8.h>

#include "support/built.hpp"
#include "support/kinds_bank.hpp"
#include "yaml/bank_loader.hpp"
#include "yaml/catalogue_loader.hpp"
#include "yaml/library.hpp"

namespace fourfold::testing {
namespace {

using ui::Item;
using ui::ItemKind;
using desk::Library;

constexpr std::chrono::milliseconds patience{30'000};  // the longest time for another thread
constexpr int settlePasses = 8;                        // a request in one pass may change the next one

// The library that the window begins with: only the head of each scenario.
desk::Library headsOf(const desk::Library& whole) {
    desk::Library heads;
    heads.whole = false;
    heads.catalogue = whole.catalogue;
    for (const desk::Library::Entry& each : whole.entries) {
        heads.entries.push_back({.path = each.path, .scenario = {}, .diagnostics = {}, .head = headOf(*each.scenario)});
    }
    return heads;
}

}  // namespace

records::Settings quickSettings() {
    records::Settings settings;
    settings.textSpeed = 0;
    settings.reducedMotion = true;
    settings.mute = true;
    settings.language = core::Language::en;
    return settings;
}

HeadlessGame::HeadlessGame(const GameSetup& setup)
    : m_setup(setup), m_pictures(m_folder.path()), m_solver(m_signal),
      m_attempts(std::make_shared<records::AttemptStore>(store())),
      m_navigator(services(), surroundings(), setup.settings, setup.settings.language.value_or(core::Language::en), {}),
      m_window(themeOptions()) {
    static_cast<void>(m_attempts->person("Li Lei", "Three"));
    const std::filesystem::path source = fourfold::testing::inSource();
    m_library.catalogue = yaml::loadCatalogue(source / "assets").catalogue;
    const std::vector<std::filesystem::path> folders{source / "scenarios"};
    for (const yaml::ScenarioFile& file : yaml::loadLibrary(folders, m_library.catalogue)) {
        m_library.entries.push_back({.path = file.path, .scenario = file.scenario, .diagnostics = file.diagnostics});
    }
    const std::filesystem::path bank = m_folder.path() / "kinds.yaml";
    writeText(bank, kindsBank);
    m_bank = yaml::loadBank(bank).bank;
    m_library.banks.push_back({.path = bank, .head = quiz::headOf(*m_bank), .diagnostics = {}});
    m_library.drill = setup.drill;
    m_navigator.setLibrary(setup.reading == GameSetup::Reading::done ? m_library : headsOf(m_library));
    frame({});
}

ui::Services HeadlessGame::services() {
    return {.strings = shippedStrings(),
            .pictures = m_pictures,
            .sounds = m_sounds,
            .settingsFile = m_folder.path() / "settings.json"};
}

desk::Surroundings HeadlessGame::surroundings() {
    return {
        .attempts = m_attempts,
        .solver = m_solver,
        .seed = [] { return std::uint64_t{1}; },
        .clock = [this] { return m_now; },
        .ready = m_signal,
        .quizFiles = {.bank = [](const std::string& path) { return yaml::loadBank(path).bank; },
                      .scenario = [this](const quiz::Bank&, const std::string& name,
                                         const std::string&) { return scenario(name); }},
        .results = {.open =
                        [this] { return std::make_shared<records::AttemptStore>(store(), records::Access::existing); },
                    .shelf = [this](records::AttemptStore&) { return shelf(); },
                    .save =
                        [](const desk::ReportToSave&) {
                            return desk::SavedFiles{.paths = {"report.html"}, .failed = {}, .reason = {}};
                        }}};
}

ui::Theme::Options HeadlessGame::themeOptions() const {
    const records::Settings& settings = m_navigator.settings();
    return {.width = m_setup.width,
            .height = m_setup.height,
            .textPercent = settings.textScale,
            .latin = m_navigator.language() == core::Language::en,
            .highContrast = settings.highContrast,
            .reducedMotion = settings.reducedMotion};
}

std::unique_ptr<reports::Shelf> HeadlessGame::shelf() const {
    auto shelf = std::make_unique<reports::Shelf>(scenario::Weights{10, 20, 30, 40});
    for (const desk::Library::Entry& entry : m_library.entries) {
        if (entry.scenario) shelf->add(entry.scenario);
    }
    shelf->add(m_bank);
    return shelf;
}

void HeadlessGame::readOn() {
    m_navigator.setLibrary(m_library);
    frame({});
}

void HeadlessGame::edit(const std::string& path, const std::string& text) {
    const yaml::ScenarioFile file = yaml::loadScenarioText(text, path, m_library.catalogue);
    const desk::Library::Entry entry{.path = file.path, .scenario = file.scenario, .diagnostics = file.diagnostics};
    const auto known = std::ranges::find(m_library.entries, path, &desk::Library::Entry::path);
    known != m_library.entries.end() ? * known = entry : m_library.entries.emplace_back(entry);
    readOn();
}

void HeadlessGame::click(const std::string& id) {
    const Item* const there = item(id);
    if (there == nullptr || !there->focusable || !there->visible) FAIL("nothing to click: ", id);
    const ui::Vec at = there->rect.centre();
    sf::Event move{};
    move.type = sf::Event::MouseMoved;
    move.mouseMove = {static_cast<int>(at.x), static_cast<int>(at.y)};
    feed(move);
    for (const auto type : {sf::Event::MouseButtonPressed, sf::Event::MouseButtonReleased}) {
        sf::Event event{};
        event.type = type;
        event.mouseButton = {sf::Mouse::Left, move.mouseMove.x, move.mouseMove.y};
        feed(event);
    }
}

void HeadlessGame::key(sf::Keyboard::Key code) {
    for (const auto type : {sf::Event::KeyPressed, sf::Event::KeyReleased}) {
        sf::Event event{};
        event.type = type;
        event.key.code = code;
        feed(event);
    }
}

void HeadlessGame::type(const std::string& text) {
    for (const char32_t each : utf8::utf8to32(text)) {
        sf::Event event{};
        event.type = sf::Event::TextEntered;
        event.text.unicode = each;
        feed(event);
    }
}

void HeadlessGame::await() {
    REQUIRE(system::waitFor(std::array{m_signal.raised()}, patience));
    m_signal.clear();
    frame(m_collector.collect());
}

void HeadlessGame::awaitItem(const std::string& id) {
    INFO("awaiting ", id, " on ", screen());
    while (!has(id)) await();
}

void HeadlessGame::awaitControl(const std::string& id) {
    INFO("awaiting ", id, " on ", screen());
    while (!has(id) || !item(id)->focusable) await();
}

void HeadlessGame::atEnds(const std::function<void()>& look) {
    auto& areas = m_window.memory.scroll;
    const auto scrolls = [](const auto& area) { return area.second.content > area.second.view + 1; };
    if (std::ranges::none_of(areas, scrolls)) return;
    const auto before = areas;
    for (auto& [id, area] : areas) area.offset = area.content;
    frame(m_collector.collect());
    look();
    areas = before;
    frame(m_collector.collect());
}

const Item* HeadlessGame::item(const std::string& id) const {
    const auto found = std::ranges::find(items(), id, &Item::id);
    return found != items().end() ? &*found : nullptr;
}

std::size_t HeadlessGame::choices() const {
    return static_cast<std::size_t>(std::ranges::count(items(), ItemKind::choice, &Item::kind));
}

std::string HeadlessGame::textOf(const std::string& id) const {
    const Item* const found = item(id);
    return found != nullptr ? found->text : std::string();
}

std::optional<int> HeadlessGame::valueOf(const std::string& id) const {
    const Item* const found = item(id);
    return found != nullptr ? found->value : std::nullopt;
}

std::string HeadlessGame::cardWith(const std::string& text) const {
    for (const Item& each : items()) {
        if (each.kind == ItemKind::card && each.text.starts_with(text)) return each.id;
    }
    FAIL("no card ", text);
    return {};
}

std::string HeadlessGame::partWith(const std::string& text) const {
    for (const Item& each : items()) {
        if (each.kind == ItemKind::choice && each.text.substr(0, each.text.find('\n')) == text) return each.id;
    }
    FAIL("no part ", text);
    return {};
}

std::shared_ptr<const scenario::Scenario> HeadlessGame::scenario(const std::string& name) const {
    for (const desk::Library::Entry& entry : m_library.entries) {
        if (entry.scenario && entry.scenario->id == name) return entry.scenario;
    }
    return nullptr;
}

void HeadlessGame::feed(const sf::Event& raw) {
    const auto event = m_translator.translate(raw);
    if (!event) return;
    m_collector.take(*event);
    frame(m_collector.collect());
}

bool HeadlessGame::draw(const ui::Input& input) {
    m_window.language = m_navigator.language();
    m_window.setTheme(themeOptions());
    const ui::ScreenId before = m_navigator.screen();
    ui::Intent intent;
    bool unsettled = false;
    m_window.frame(input, [&](ui::Page& page) {
        intent = m_navigator.draw(page);
        m_collector.setTyping(page.writing().has_value());
        unsettled = page.nextFrame() == 0.0F;
    });
    unsettled = unsettled || m_window.memory.reveal;
    if (m_navigator.apply(intent)) unsettled = true;
    if (m_navigator.screen() != before) m_window.memory = {};
    return unsettled;
}

void HeadlessGame::frame(const ui::Input& input) {
    pass(input);
    while (m_navigator.writing()) pass(m_collector.collect());
    m_window.memory.reveal = false;
}

void HeadlessGame::pass(const ui::Input& input) {
    m_navigator.tick(0.1F, input.skipping);
    bool unsettled = draw(input);
    for (int again = 0; unsettled && again < settlePasses; ++again) unsettled = draw(m_collector.collect());
}

}  // namespace fourfold::testing
