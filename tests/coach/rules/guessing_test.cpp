#include <array>
#include <cmath>
#include <vector>

#include <doctest/doctest.h>

#include "coach/rules/best_ways.hpp"
#include "core/binomial_tail.hpp"
#include "coach/rules/polite_words.hpp"
#include "coach/solver.hpp"
#include "core/chinese_marks.hpp"
#include "support/scenario_builder.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using core::Language;
using core::MarkSlip;

TEST_CASE("the tail of equal chances is that of the binomial distribution") {
    const std::vector<double> half(4, 0.5);
    CHECK(core::binomialTail(half, 0) == doctest::Approx(1));
    CHECK(core::binomialTail(half, 3) == doctest::Approx(5.0 / 16));
    CHECK(core::binomialTail(half, 4) == doctest::Approx(1.0 / 16));
    CHECK(core::binomialTail(half, 5) == 0);
}

TEST_CASE("the tail of different chances adds up over all outcomes") {
    const std::array chances{0.25, 0.5, 1.0 / 3, 0.2};
    for (std::size_t least = 0; least <= 4; ++least) {
        double sum = 0;
        for (unsigned outcome = 0; outcome < 16; ++outcome) {
            double chance = 1;
            std::size_t hits = 0;
            for (std::size_t i = 0; i < 4; ++i) {
                const bool hit = ((outcome >> i) & 1U) != 0;
                chance *= hit ? chances[i] : 1 - chances[i];
                hits += hit ? 1 : 0;
            }
            if (hits >= least) sum += chance;
        }
        CHECK(core::binomialTail(chances, least) == doctest::Approx(sum));
    }
}

TEST_CASE("polite words are counted in each language") {
    using coach::rules::politeWords;
    CHECK(politeWords("Please sit down, please. Thank you.", Language::en) == 3);
    CHECK(politeWords("Sign here.", Language::en) == 0);
    CHECK(politeWords("麻烦您了，谢谢。", Language::zh) == 4);
    CHECK(politeWords("在这儿签字。", Language::zh) == 0);
}

TEST_CASE("the best way among those without certain choices is the solver's where none is left out") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        const auto scenario = randomScenario(seed);
        const engine::CompiledScenario compiled(scenario);
        const coach::Solution solution(compiled, {10, 20, 30, 40});
        if (!solution.exact()) continue;
        std::vector<std::int64_t> reward;
        for (const scenario::Choice& choice : scenario->choices) reward.push_back(solution.own().value(choice.earns));
        const coach::rules::BestWays all(solution.graph(), reward, std::vector<bool>(reward.size(), false));
        CHECK(all.value() == solution.own().best);
        engine::Session session(compiled);
        for (const scenario::ChoiceId choice : all.play()) {
            REQUIRE(session.open().contains(choice));
            session.choose(choice);
        }
        CHECK(session.over());
        CHECK(solution.own().value(session.earned()) == solution.own().best);

        std::vector<bool> avoided(reward.size(), false);
        avoided[all.play().front().index()] = true;
        const coach::rules::BestWays others(solution.graph(), reward, avoided);
        CHECK(others.value() <= all.value());
        for (const scenario::ChoiceId choice : others.play()) CHECK(!avoided[choice.index()]);
    }
}

TEST_CASE("slips of Chinese punctuation are found") {
    const auto kind = [](std::string_view text) {
        const auto slip = core::firstMarkSlip(text);
        return slip ? std::optional(slip->kind) : std::nullopt;
    };
    CHECK(kind("好,走吧") == MarkSlip::halfWidth);
    CHECK(kind("真的?") == MarkSlip::halfWidth);
    CHECK(kind("他说OK,我不信") == MarkSlip::halfWidth);
    CHECK(kind("好。。走吧") == MarkSlip::repeated);
    CHECK(kind("好， 走吧") == MarkSlip::blank);
    CHECK(kind("他说\"好\"") == MarkSlip::straightQuote);
    CHECK(kind("等等...") == MarkSlip::dots);
    CHECK(kind("等等…") == MarkSlip::dots);
    CHECK(kind("等等。。。") == MarkSlip::dots);
    CHECK(kind("（好)") == MarkSlip::brackets);
    CHECK(kind("(好)") == MarkSlip::brackets);
}

TEST_CASE("what is right in Chinese, or no Chinese at all, is no slip") {
    for (const std::string_view text :
         {"好，走吧。", "等等……", "什么？？", "价格3.5元，8:30开会", "打开报价终稿.pdf看看", "“好。”他说：‘行’。",
          "（好）", "见KS（K市）的表", "Well, (yes)... 'ok'?", "", "用 Excel 打开"}) {
        CAPTURE(text);
        CHECK(!core::firstMarkSlip(text));
    }
}
