#include <algorithm>

#include <doctest/doctest.h>

#include "author/dot_writer.hpp"
#include "author/scenario_map.hpp"
#include "support/characters.hpp"
#include "support/large_scenarios.hpp"
#include "support/scenario_builder.hpp"
#include "support/weights.hpp"

using namespace fourfold;
using namespace fourfold::author;
using testing::ScenarioBuilder;
using testing::traditional;

namespace {

// The one arrow between two scenes.
const Arrow& arrow(const ScenarioMap& map, scenario::SceneId from, scenario::SceneId to) {
    const auto found = std::ranges::find_if(map.arrows, [&](const Arrow& a) { return a.from == from && a.to == to; });
    REQUIRE(found != map.arrows.end());
    return *found;
}

}  // namespace

TEST_CASE(
    "what no play reaches is proven where it can be, and else only what nothing leads to counts as out of reach") {
    ScenarioBuilder builder;
    builder.choice("door", "ask", "won", {1, 1, 1, 1});
    builder.choice("door", "magic", "cellar").condition.knows = {builder.note("never")};
    builder.choice("cellar", "up", "won");
    builder.choice("attic", "down", "won");
    builder.ending("won");
    const engine::CompiledScenario compiled(builder.build());
    const auto scene = [&](const char* id) { return builder.scene(id); };

    const ScenarioMap proven(coach::Solution(compiled, traditional));
    CHECK(proven.reached[scene("won").index()]);
    CHECK_FALSE(proven.reached[scene("cellar").index()]);
    CHECK_FALSE(proven.reached[scene("attic").index()]);
    CHECK(arrow(proven, scene("door"), scene("cellar")).dead);
    CHECK(arrow(proven, scene("door"), scene("won")).best);

    const coach::Solution none(compiled, traditional, {.states = 0});
    REQUIRE(none.obstacle() == coach::Obstacle::tooLarge);
    const ScenarioMap unproven(none);
    CHECK(unproven.reached[scene("cellar").index()]);
    CHECK_FALSE(unproven.reached[scene("attic").index()]);
    CHECK_FALSE(arrow(unproven, scene("door"), scene("cellar")).dead);
    CHECK_FALSE(arrow(unproven, scene("door"), scene("won")).best);
}

TEST_CASE("an alternative that never holds is not a way that a play takes") {
    ScenarioBuilder builder;
    builder.choice("door", "ask", "fork", {1, 1, 1, 1});
    scenario::Condition never;
    never.knows = {builder.note("never")};
    builder.jump("fork", {{never, "lost"}, {{}, "won"}});
    builder.ending("won");
    builder.ending("lost", scenario::Result::lost);
    const engine::CompiledScenario compiled(builder.build());
    const ScenarioMap map(coach::Solution(compiled, traditional));
    CHECK(arrow(map, builder.scene("fork"), builder.scene("lost")).dead);
    CHECK(arrow(map, builder.scene("fork"), builder.scene("lost")).way == Way::jump);
    CHECK_FALSE(map.reached[builder.scene("lost").index()]);
    CHECK(arrow(map, builder.scene("fork"), builder.scene("won")).best);
}

TEST_CASE("every choice of a long scenario is on its map") {
    const engine::CompiledScenario compiled(testing::manyScenes(500));
    const ScenarioMap map(coach::Solution(compiled, traditional, {.states = 1000}));
    std::vector<bool> drawn(compiled.scenario().choices.size(), false);
    for (const Arrow& each : map.arrows) {
        for (const scenario::ChoiceId choice : each.choices) drawn[choice.index()] = true;
    }
    CHECK(std::ranges::count(drawn, false) == 0);
}

TEST_CASE("a text is folded where its language lets lines end, and cut after so many lines") {
    using core::Language;
    CHECK(folded("one two three", 7, 3, Language::en) == "one two\nthree");
    CHECK(folded("one two three four", 7, 2, Language::en) == "one two\nthree…");
    CHECK(folded("一二三四五六七", 6, 3, Language::zh) == "一二三\n四五六\n七");
    CHECK(folded("a\nb", 20, 3, Language::en) == "a\nb");
    CHECK(folded("unbreakable-word", 4, 9, Language::en).find("breakable") != std::string::npos);
    CHECK(folded("", 4, 3, Language::en) == "");
    for (const char32_t c : testing::noCharacters()) {
        const std::string strange = testing::inUtf8(c);
        CHECK(folded("one" + strange + " two", 7, 3, Language::en) == "one" + strange + "\ntwo");
    }
}

TEST_CASE("a text becomes a DOT string that shows exactly that text") {
    CHECK(dotString("plain 文字") == "\"plain 文字\"");
    CHECK(dotString("a \"b\" \\n <c> &lt;\nd") == "\"a \\\"b\\\" \\\\n <c> &amp;lt;\\nd\"");
    CHECK(dotString("tab\there\r") == "\"tab here\"");
}
