#include "coach/recovery.hpp"

#include <doctest/doctest.h>

#include "coach/review.hpp"
#include "core/random.hpp"
#include "support/scenario_builder.hpp"
#include "support/weights.hpp"

using namespace fourfold;
using namespace fourfold::coach;
using engine::whole;
using testing::ScenarioBuilder;
using testing::traditional;

namespace {

// Four decisions worth 40, 30, 20 and 10 points of 100, each with a choice that earns nothing. The pass mark is 60.
std::shared_ptr<const scenario::Scenario> fourDecisions() {
    ScenarioBuilder builder;
    const std::vector<std::string> scenes{"trust", "needs", "objections", "close", "end"};
    for (std::size_t d = 0; d < 4; ++d) {
        scenario::Points all{};
        all[d] = 1;
        builder.choice(scenes[d], "earn-" + scenes[d], scenes[d + 1], all);
        builder.choice(scenes[d], "miss-" + scenes[d], scenes[d + 1]);
    }
    builder.ending("end");
    return builder.build();
}

std::vector<std::string> namesOf(const scenario::Scenario& scenario, const std::vector<scenario::ChoiceId>& choices) {
    std::vector<std::string> names;
    for (const scenario::ChoiceId choice : choices) names.push_back(scenario[choice].id);
    return names;
}

struct Reviewed {
    Reviewed(std::shared_ptr<const scenario::Scenario> scenario, const std::vector<std::string>& ids)
        : compiled(std::move(scenario)), solution(compiled, traditional), play(compiled, 0, engine::Mode::exam) {
        REQUIRE(solution.exact());
        REQUIRE_FALSE(engine::replay(play, ids, false));
        review = coach::review(play, solution);
    }

    [[nodiscard]] std::vector<std::string> line(const std::optional<Recovery>& recovery) const {
        REQUIRE(recovery);
        return namesOf(compiled.scenario(), recovery->outlook.line);
    }

    engine::CompiledScenario compiled;
    Solution solution;
    engine::Play play;
    Review review;
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("the last chance of a failed play is the latest decision before which a pass was possible") {
    // Without needs 70 points remain, without objections 50: the third decision lost the pass.
    const Reviewed failed(fourDecisions(), {"earn-trust", "miss-needs", "miss-objections", "earn-close"});
    CHECK(failed.review.score == whole(50));
    CHECK_FALSE(failed.review.pass);
    REQUIRE(failed.review.lastChance);
    CHECK(failed.review.lastChance->decision == 2);
    CHECK(failed.review.turningPoint == 2);
    CHECK(failed.line(failed.review.lastChance) == Names{"earn-objections", "earn-close"});
    CHECK(failed.review.lastChance->outlook.score == whole(70));
    CHECK(failed.review.lastChance->outlook.pass);
}

TEST_CASE("a play that passed has no last chance, and one that goes on has neither") {
    const Reviewed passed(fourDecisions(), {"earn-trust", "earn-needs", "earn-objections", "miss-close"});
    CHECK(passed.review.pass);
    CHECK_FALSE(passed.review.lastChance);
    const Reviewed unfinished(fourDecisions(), {"miss-trust", "miss-needs", "miss-objections"});
    CHECK_FALSE(unfinished.review.lastChance);
    CHECK_FALSE(unfinished.review.oneChange);
}

TEST_CASE("one change is the latest decision whose change alone makes a failed play pass") {
    const Reviewed failed(fourDecisions(), {"earn-trust", "miss-needs", "miss-objections", "earn-close"});
    REQUIRE(failed.review.oneChange);
    CHECK(failed.review.oneChange->decision == 2);
    CHECK(failed.line(failed.review.oneChange) == Names{"earn-objections", "earn-close"});
    // Three decisions were missed: only earning trust after all is enough.
    const Reviewed worse(fourDecisions(), {"miss-trust", "miss-needs", "earn-objections", "earn-close"});
    REQUIRE(worse.review.oneChange);
    CHECK(worse.review.oneChange->decision == 1);
    CHECK(worse.review.oneChange->outlook.score == whole(60));
    const Reviewed hopeless(fourDecisions(), {"miss-trust", "miss-needs", "miss-objections", "miss-close"});
    CHECK_FALSE(hopeless.review.oneChange);
    CHECK(hopeless.review.lastChance->decision == 1);
}

TEST_CASE("in a play that passed, one change is the one that raises the score most") {
    const Reviewed passed(fourDecisions(), {"earn-trust", "earn-needs", "miss-objections", "miss-close"});
    REQUIRE(passed.review.oneChange);
    CHECK(passed.review.oneChange->decision == 2);
    CHECK(passed.review.oneChange->outlook.score == whole(90));
    const Reviewed best(fourDecisions(), {"earn-trust", "earn-needs", "earn-objections", "earn-close"});
    CHECK_FALSE(best.review.oneChange);
}

TEST_CASE("one change needs the later choices to be open still") {
    ScenarioBuilder builder;
    const auto note = builder.note("fact");
    builder.choice("first", "pry", "second", {1, 0, 1, 1}).gains.notes = {note};
    builder.choice("first", "warm", "second", {3, 0, 1, 1});
    builder.choice("second", "use", "end", {0, 1, 0, 0}).condition.knows = {note};
    builder.choice("second", "guess", "end");
    builder.ending("end");
    // "warm" leaves "use" closed, so no single change keeps the rest as it was.
    const Reviewed played(builder.build(), {"pry", "use"});
    CHECK(played.review.oneChange.has_value() == false);
}

TEST_CASE("the last chance is lost at the red line, whatever the score") {
    ScenarioBuilder builder;
    builder.choice("first", "listen", "second", {1, 0, 0, 0});
    builder.choice("first", "push", "second");
    builder.choice("second", "bribe", "end", {0, 1, 1, 1}).redLine = true;
    builder.choice("second", "ask", "end", {0, 1, 0, 0});
    builder.ending("end");
    const Reviewed bribed(builder.build(), {"listen", "bribe"});
    CHECK(bribed.review.score == whole(100));
    CHECK_FALSE(bribed.review.pass);
    REQUIRE(bribed.review.lastChance);
    CHECK(bribed.review.lastChance->decision == 1);
    // The best play by points is the bribe; the way that passes crosses no red line.
    CHECK(bribed.line(bribed.review.lastChance) == Names{"ask"});
    CHECK(bribed.review.lastChance->outlook.pass);
    CHECK(bribed.line(bribed.review.oneChange) == Names{"ask"});
    CHECK(bribed.review.moves[1].label == Label::blunder);
    CHECK(bribed.review.turningPoint == 1);
}

TEST_CASE("where no play can pass there is no last chance, and the costliest decision is the turning point") {
    auto scenario = std::make_shared<scenario::Scenario>(*fourDecisions());
    for (scenario::Choice& choice : scenario->choices) choice.redLine = choice.id.ends_with("trust");
    const Reviewed played(scenario, {"earn-trust", "miss-needs", "earn-objections", "earn-close"});
    CHECK_FALSE(played.review.lastChance);
    CHECK(played.review.turningPoint == 1);
}

TEST_CASE("the outlook of a decision's best choice can be played, and is as good as the regret says") {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        CAPTURE(seed);
        const engine::CompiledScenario compiled(testing::randomScenario(seed));
        const Solution solution(compiled, traditional);
        if (!solution.exact()) continue;
        core::Random random(seed);
        engine::Play play(compiled, 0, engine::Mode::exam);
        for (int i = 0; i < 60 && !play.now().over(); ++i) {
            const engine::OpenChoices open = play.now().open();
            play.choose(open[random.below(static_cast<std::uint32_t>(open.size()))]);
        }
        const Review result = review(play, solution);
        for (std::size_t i = 0; i < result.moves.size(); ++i) {
            const ReviewedMove& move = result.moves[i];
            CAPTURE(i);
            REQUIRE(move.bestOutlook);
            CHECK(move.bestOutlook->line.front() == move.best);
            engine::Session session = play.steps()[i].before;
            for (const scenario::ChoiceId choice : move.bestOutlook->line) {
                REQUIRE(session.open().contains(choice));
                session.choose(choice);
            }
            CHECK(session.scene() == move.bestOutlook->ending);
            CHECK(move.bestOutlook->score == solution.own().score(session.earned()));
            CHECK(solution.own().value(session.earned()) == reachable(play.steps()[i].before, solution));
            CHECK((move.redLine || move.regret <= move.stake));
        }
        if (!play.now().over()) continue;
        for (const auto& recovery : {result.lastChance, result.oneChange}) {
            if (!recovery) continue;
            engine::Session session = play.steps()[recovery->decision].before;
            for (const scenario::ChoiceId choice : recovery->outlook.line) session.choose(choice);
            CHECK(session.over());
            CHECK_FALSE(session.redLine());
            if (!result.pass) CHECK(solution.own().score(session.earned()) >= whole(play.scenario().pass));
        }
    }
}
