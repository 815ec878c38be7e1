#include "coach/practical/worth.hpp"

#include <doctest/doctest.h>

#include "yaml/support.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using core::Fraction;
using core::whole;

namespace {

// tests/fixtures/quiz/scenarios/level.yaml, solved.
struct Level {
    Level() = default;
    engine::CompiledScenario compiled{
        yaml::loadScenario(fixtures / "quiz" / "scenarios" / "level.yaml", shippedCatalogue()).scenario};
    coach::Solution solution{compiled, scenario::Weights{10, 20, 30, 40}};

    [[nodiscard]] engine::Session after(const std::vector<std::string>& choices) const {
        engine::Session session(compiled);
        for (const std::string& choice : choices) session.choose(*compiled.scenario().choiceNamed(choice));
        return session;
    }
    [[nodiscard]] scenario::ChoiceId choice(const std::string& name) const {
        return *compiled.scenario().choiceNamed(name);
    }
};

}  // namespace

TEST_CASE("a play is worth its score, and nothing after a red line") {
    const Level level;
    CHECK(coach::playWorth(level.after({"left-bell", "ask"}), level.solution) == whole(1));
    CHECK(coach::playWorth(level.after({"left-bell", "wait"}), level.solution) == Fraction{1, 2});
    CHECK(coach::playWorth(level.after({"left-bell", "shout"}), level.solution) == whole(0));
    CHECK(coach::playWorth(level.after({"left-bell", "bribe"}), level.solution) == whole(0));
}

TEST_CASE("a choice is worth the share of the stake that it does not lose") {
    const Level level;
    const engine::Session yard = level.after({"left-bell"});
    CHECK(coach::hasStake(yard, level.solution));
    CHECK(!coach::hasStake(level.after({}), level.solution));
    CHECK(!coach::hasStake(level.after({"left-bell", "ask"}), level.solution));
    CHECK(coach::choiceWorth(yard, level.choice("ask"), level.solution) == whole(1));
    CHECK(coach::choiceWorth(yard, level.choice("wait"), level.solution) == Fraction{1, 2});
    CHECK(coach::choiceWorth(yard, level.choice("shout"), level.solution) == whole(0));
    CHECK(coach::choiceWorth(yard, level.choice("bribe"), level.solution) == whole(0));
}

TEST_CASE("guessing takes any open choice") {
    const Level level;
    const quiz::Guess choice = coach::guessAtChoice(level.after({"left-bell"}), level.solution);
    CHECK(choice.answers == 4.0);
    const auto play = coach::guessAtPlay(level.solution);
    REQUIRE(play);
    CHECK(!play->answers);
    for (const quiz::Guess& guess : {choice, *play}) {
        REQUIRE(guess.outcomes.size() == 3);
        CHECK(guess.outcomes[0].share == whole(0));
        CHECK(guess.outcomes[0].probability == doctest::Approx(0.5));
        CHECK(guess.outcomes[1].share == Fraction{1, 2});
        CHECK(guess.outcomes[1].probability == doctest::Approx(0.25));
        CHECK(guess.outcomes[2].probability == doctest::Approx(0.25));
    }
}
