#include "terminal/pages.hpp"

#include <doctest/doctest.h>

#include "support/built.hpp"
#include "support/scenario_builder.hpp"
#include "support/temp_folder.hpp"
#include "yaml/strings_loader.hpp"

using namespace fourfold;
using testing::ScenarioBuilder;

namespace {

// The output of a page.
template <class Print>
std::string printed(Print print) {
    static const core::Strings strings = yaml::loadStrings(fourfold::testing::inSource("assets")).strings;
    const testing::TempFolder folder;
    std::error_code error;
    const system::File out = system::createNew(folder.path() / "out", system::Access::owner, error);
    terminal::Console console({.out = system::Stream(out), .colour = false, .columns = 100}, core::Language::en);
    print(console, terminal::Voice(strings, core::Language::en));
    CHECK(console.flush());
    return testing::readText(folder.path() / "out");
}

void nameAll(ScenarioBuilder& builder) {
    for (scenario::Person& person : builder.scenario().cast) person.name = person.post = {person.id, person.id};
}

}  // namespace

TEST_CASE("the chart shows the people whom the trainee knows of, each below the superior") {
    ScenarioBuilder builder;
    const auto boss = builder.person("boss");
    const auto left = builder.person("left");
    const auto deep = builder.person("deep");
    const auto right = builder.person("right");
    const auto secret = builder.person("secret");
    const auto note = builder.note("note");
    auto& cast = builder.scenario().cast;
    cast[left.index()].reportsTo = boss;
    cast[deep.index()].reportsTo = left;
    cast[right.index()].reportsTo = boss;
    cast[secret.index()].knownBy = {note};
    nameAll(builder);
    cast[boss.index()].role = scenario::Role::decision;
    cast[boss.index()].roleBy = {note};
    builder.choice("start", "learn", "over").gains.notes = {note};
    builder.ending("over");
    const engine::CompiledScenario compiled(builder.build());
    engine::Session session(compiled);

    const auto chart = [&] {
        return printed([&](auto& console, const auto& voice) { terminal::printChart(console, voice, session); });
    };
    CHECK(chart() ==
          "Who is who\n"
          "  - boss, boss. Buying role: not known yet. Rapport: polite (5 of 10)\n"
          "    - left, left. Buying role: Bystander. Rapport: polite (5 of 10)\n"
          "      - deep, deep. Buying role: Bystander. Rapport: polite (5 of 10)\n"
          "    - right, right. Buying role: Bystander. Rapport: polite (5 of 10)\n");
    session.choose(scenario::ChoiceId(0));
    CHECK(chart().find("- boss, boss. Buying role: Decision-maker.") != std::string::npos);
    CHECK(chart().find("- secret, secret.") != std::string::npos);
}

TEST_CASE("people whose superiors form a circle are all shown once") {
    ScenarioBuilder builder;
    const auto one = builder.person("one");
    const auto two = builder.person("two");
    builder.scenario().cast[one.index()].reportsTo = two;
    builder.scenario().cast[two.index()].reportsTo = one;
    nameAll(builder);
    builder.ending("over");
    const engine::CompiledScenario compiled(builder.build());
    const engine::Session session(compiled);
    const std::string chart =
        printed([&](auto& console, const auto& voice) { terminal::printChart(console, voice, session); });
    CHECK(chart.find("  - one,") != std::string::npos);
    CHECK(chart.find("    - two,") != std::string::npos);
    CHECK(chart.find("one,", chart.find("one,") + 1) == std::string::npos);
}

TEST_CASE("a play that found nothing has an empty notebook") {
    ScenarioBuilder builder;
    builder.ending("over");
    const engine::CompiledScenario compiled(builder.build());
    const engine::Session session(compiled);
    CHECK(printed([&](auto& console, const auto& voice) { terminal::printNotebook(console, voice, session); }) ==
          "Notebook\n  Nothing found out yet.\n");
}
