#include "support/text.hpp"
#include "terminal/game.hpp"

#include <doctest/doctest.h>

#include "support/built.hpp"
#include "support/scenario_builder.hpp"
#include "support/stored_records.hpp"
#include "support/temp_folder.hpp"
#include "yaml/catalogue_loader.hpp"
#include "yaml/strings_loader.hpp"

using namespace fourfold;
using testing::ScenarioBuilder;
using testing::TempFolder;

namespace {

// A play of a scenario from a ScenarioBuilder, with its input given in advance.
class Table {
public:
    explicit Table(std::string_view input) {
        testing::writeText(m_folder.path() / "in", input);
        std::error_code error;
        m_in = system::openToRead(m_folder.path() / "in", error);
        m_out = system::createNew(m_folder.path() / "out", system::Access::owner, error);
    }

    terminal::Outcome play(const std::shared_ptr<const scenario::Scenario>& scenario, engine::Mode mode) {
        static const core::Strings strings = yaml::loadStrings(fourfold::testing::inSource("assets")).strings;
        static const scenario::Catalogue catalogue =
            yaml::loadCatalogue(fourfold::testing::inSource("assets")).catalogue;
        const auto compiled = std::make_shared<const engine::CompiledScenario>(scenario);
        terminal::Voice voice(strings, core::Language::en);
        terminal::Console console(
            {.in = system::Stream(m_in), .out = system::Stream(m_out), .colour = false, .columns = 100},
            core::Language::en);
        const terminal::Services services{
            .console = console, .voice = voice, .catalogue = catalogue, .store = m_store, .deck = m_deck, .clock = [] {
                return core::Moment(std::chrono::seconds(1));
            }};
        const terminal::Outcome outcome = terminal::Game(services, compiled).start(0, mode);
        CHECK(console.flush());
        return outcome;
    }

    [[nodiscard]] std::string printed() const { return testing::readText(m_folder.path() / "out"); }
    [[nodiscard]] std::string stored() const { return testing::storedRecords(m_folder.path() / "records.sqlite"); }

private:
    TempFolder m_folder;
    std::shared_ptr<records::AttemptStore> m_attempts =
        std::make_shared<records::AttemptStore>((m_folder.path() / "records.sqlite").string());
    records::PlayStore m_store{m_attempts};
    records::DeckStore m_deck{m_attempts};
    system::File m_in;
    system::File m_out;
};

using fourfold::testing::contains;

}  // namespace

TEST_CASE("a scenario that leaves the trainee stuck says so, and undo leads out") {
    ScenarioBuilder builder;
    const auto never = builder.note("never");
    builder.choice("start", "into-the-wall", "wall", {1, 1, 1, 1});
    builder.choice("wall", "closed", "over").condition.knows = {never};
    builder.ending("over");
    Table table("1\n1\nu\nq\n");
    CHECK(table.play(builder.build(), engine::Mode::practice) == terminal::Outcome::quit);
    CHECK(contains(table.printed(), "the scenario ends in a dead end"));
    CHECK(contains(table.printed(), "Taken back:"));
}

TEST_CASE("a scenario that cannot be solved is played, and says that it is not scored") {
    ScenarioBuilder builder;
    builder.choice("start", "only-trust", "over", {1, 0, 0, 0});
    builder.ending("over");
    Table table("1\n\n");
    CHECK(table.play(builder.build(), engine::Mode::practice) == terminal::Outcome::finished);
    CHECK(contains(table.printed(), "a play of it cannot be scored"));
    CHECK(table.stored() == "attempt built practice seed 0 ended\nchoice only-trust\nend won - failed\n");
}

TEST_CASE("a choice that stays in the scene does not print its head again") {
    ScenarioBuilder builder;
    const auto person = builder.person("anna");
    builder.choice("start", "more", {}, {1, 1, 1, 1}).again = true;
    builder.choice("start", "go", "over");
    builder.ending("over");
    auto& start = builder.scenario().scenes[builder.scene("start").index()];
    start.lines.push_back({.speaker = person, .text = {"Well?", "嗯？"}, .mood = {}, .condition = {}});
    Table table("1\n1\n");
    CHECK(table.play(builder.build(), engine::Mode::exam) != terminal::Outcome::quit);
    const std::string printed = table.printed();
    CHECK(printed.find("Well?") == printed.rfind("Well?"));
}

TEST_CASE("conditions of lines hold for the moment after the choice") {
    ScenarioBuilder builder;
    const auto note = builder.note("note");
    scenario::Condition knows;
    knows.knows = {note};
    scenario::Condition unknown;
    unknown.unknown = {note};
    auto& choice = builder.choice("start", "learn", "over", {1, 1, 1, 1});
    choice.gains.notes = {note};
    choice.reply.push_back({.speaker = scenario::Narrator{}, .text = {"known", ""}, .mood = {}, .condition = knows});
    choice.reply.push_back(
        {.speaker = scenario::Narrator{}, .text = {"unheard", ""}, .mood = {}, .condition = unknown});
    builder.ending("over");
    Table table("1\n");
    CHECK(table.play(builder.build(), engine::Mode::exam) == terminal::Outcome::finished);
    CHECK(contains(table.printed(), "known"));
    CHECK_FALSE(contains(table.printed(), "unheard"));
}
