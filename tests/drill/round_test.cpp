#include "drill/round.hpp"

#include <doctest/doctest.h>

#include "drill/missed.hpp"
#include "drill/today.hpp"
#include "support/scenario_builder.hpp"
#include "support/temp_folder.hpp"
#include "support/weights.hpp"

using namespace fourfold;
using testing::ScenarioBuilder;
using testing::traditional;
using testing::today;

namespace {

// A scenario with this many decisions in a row, each with a best, a good and a poor choice.
std::shared_ptr<const scenario::Scenario> chain(std::size_t decisions) {
    ScenarioBuilder builder;
    for (std::size_t i = 0; i < decisions; ++i) {
        const std::string scene = "s" + std::to_string(i);
        const std::string next = i + 1 < decisions ? "s" + std::to_string(i + 1) : "end";
        builder.choice(scene, "best-" + scene, next, {10, 10, 10, 10});
        builder.choice(scene, "good-" + scene, next, {10, 10, 10, 9});
        builder.choice(scene, "poor-" + scene, next);
    }
    builder.ending("end");
    builder.scenario().id = "chain";
    return builder.build();
}

struct Setting {
    explicit Setting(std::size_t decisions) : compiled(chain(decisions)), solution(compiled, traditional) {
        engine::Play play(compiled, 0, engine::Mode::exam);
        while (!play.now().over()) play.choose(play.now().open()[2]);
        deck.add(drill::missedIn(play, coach::review(play, solution), today));
    }

    drill::Round round(core::Day day) {
        const std::vector<std::shared_ptr<const scenario::Scenario>> library{compiled.shared()};
        return drill::Round(drill::agendaOf(deck.read(), library, {}, day, 7).lessons);
    }
    const drill::Verdict& answer(drill::Round& session, std::size_t which, core::Day day) {
        return session.answer(session.lesson().situation()->play.now().open()[which], solution, deck, day);
    }

    testing::TempFolder folder;
    records::DeckStore deck{std::make_shared<records::AttemptStore>((folder.path() / "records.sqlite").string())};
    engine::CompiledScenario compiled;
    coach::Solution solution;
};

}  // namespace

TEST_CASE("an answer is right if it is good or better, and every answer is in the deck at once") {
    Setting setting(3);
    drill::Round round = setting.round(today.plus(1));
    REQUIRE(round.size() == 3);
    CHECK(setting.answer(round, 0, today.plus(1)).right);
    CHECK(round.verdict()->move()->label == coach::Label::best);
    CHECK(setting.deck.read().entries[0].answers == std::vector<records::DrillAnswer>{{today.plus(1), true}});
    round.next();
    CHECK(setting.answer(round, 1, today.plus(1)).right);
    CHECK(round.verdict()->move()->label == coach::Label::good);
    round.next();
    CHECK_FALSE(setting.answer(round, 2, today.plus(1)).right);
    round.next();
    CHECK(round.done());
    CHECK(round.answered() == 3);
    CHECK(round.right() == 2);
    CHECK(setting.deck.read().entries[2].answers == std::vector<records::DrillAnswer>{{today.plus(1), false}});
}

TEST_CASE("two right answers on different days retire a mistake, and making it again brings it back") {
    Setting setting(1);
    CHECK(setting.round(today).done());
    drill::Round first = setting.round(today.plus(1));
    CHECK(setting.answer(first, 0, today.plus(1)).progress.due == today.plus(4));
    CHECK(setting.round(today.plus(1)).done());
    CHECK(setting.round(today.plus(3)).done());
    drill::Round second = setting.round(today.plus(4));
    REQUIRE_FALSE(second.done());
    CHECK(setting.answer(second, 0, today.plus(4)).progress.retired());
    CHECK(setting.round(today.plus(400)).done());

    engine::Play play(setting.compiled, 0, engine::Mode::exam);
    play.choose(play.now().open()[2]);
    setting.deck.add(drill::missedIn(play, coach::review(play, setting.solution), today.plus(400)));
    CHECK(setting.round(today.plus(400)).done());
    CHECK_FALSE(setting.round(today.plus(401)).done());
}

TEST_CASE("a wrong answer sends a mistake back to its first rest") {
    Setting setting(1);
    drill::Round first = setting.round(today.plus(1));
    static_cast<void>(setting.answer(first, 0, today.plus(1)));
    drill::Round second = setting.round(today.plus(4));
    CHECK(setting.answer(second, 2, today.plus(4)).progress.due == today.plus(5));
    CHECK_FALSE(setting.round(today.plus(5)).done());
}

TEST_CASE("a session ends after ten drills, and says how many are left") {
    Setting setting(13);
    drill::Round round = setting.round(today.plus(1));
    CHECK(round.size() == drill::sessionLength);
    CHECK(round.left() == 3);
    CHECK(round.answered() == 0);
    CHECK(drill::Round({}).done());
}
