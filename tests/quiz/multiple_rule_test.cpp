#include "quiz/multiple_rule.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include <doctest/doctest.h>

#include "quiz/limits.hpp"

using namespace fourfold;
using namespace fourfold::quiz;
using core::Fraction;
using core::whole;

namespace {

constexpr std::array rules{MultipleRule::allOrNothing, MultipleRule::rightMinusWrong, MultipleRule::netRight};

// A multiple choice whose first options are the right ones; a set of options is a number, one bit for each.
struct Choice {
    unsigned right = 1;
    unsigned wrong = 1;

    [[nodiscard]] unsigned sets() const { return 1U << (right + wrong); }
    [[nodiscard]] ChosenCount chosen(unsigned set) const {
        const unsigned ofRight = (1U << right) - 1;
        return {.right = static_cast<std::size_t>(std::popcount(set & ofRight)),
                .wrong = static_cast<std::size_t>(std::popcount(set & ~ofRight)),
                .ofRight = right,
                .ofWrong = wrong};
    }
    [[nodiscard]] Fraction share(MultipleRule rule, unsigned set) const { return shareOf(rule, chosen(set)); }
    // The mean over all sets but the empty one.
    [[nodiscard]] Fraction guessed(MultipleRule rule) const {
        Fraction sum = whole(0);
        for (unsigned set = 1; set < sets(); ++set) sum = sum + share(rule, set);
        return sum / whole(sets() - 1);
    }
};

template <class Visit>
void forEachChoice(const Visit& visit) {
    for (unsigned all = fewestOptions; all <= mostOptions; ++all) {
        for (unsigned correct = 1; correct < all; ++correct) visit(Choice{correct, all - correct});
    }
}

}  // namespace

TEST_CASE("of four right options of six, each rule gives what its name says") {
    const Choice six{4, 2};
    const unsigned all = six.sets() - 1;
    CHECK(six.share(MultipleRule::allOrNothing, all) == whole(0));
    CHECK(six.share(MultipleRule::rightMinusWrong, all) == whole(0));
    CHECK(six.share(MultipleRule::netRight, all) == Fraction{1, 2});
    // Three right ones, then one wrong one more.
    CHECK(six.share(MultipleRule::allOrNothing, 0b000111) == whole(0));
    CHECK(six.share(MultipleRule::rightMinusWrong, 0b000111) == Fraction{3, 4});
    CHECK(six.share(MultipleRule::netRight, 0b000111) == Fraction{3, 4});
    CHECK(six.share(MultipleRule::rightMinusWrong, 0b010111) == Fraction{1, 4});
    CHECK(six.share(MultipleRule::netRight, 0b010111) == Fraction{1, 2});
    CHECK(six.share(MultipleRule::rightMinusWrong, 0b110001) == whole(0));
}

TEST_CASE("every rule gives all points to the right answer alone, and none to an empty one") {
    forEachChoice([](const Choice& choice) {
        for (const MultipleRule rule : rules) {
            CHECK(choice.share(rule, 0) == whole(0));
            for (unsigned set = 0; set < choice.sets(); ++set) {
                const Fraction share = choice.share(rule, set);
                CHECK(share >= whole(0));
                CHECK((share == whole(1)) == (set == (1U << choice.right) - 1));
                CHECK(share <= whole(1));
            }
        }
    });
}

TEST_CASE("choosing everything earns nothing by all rules but net-right, which gives it what it costs by the others") {
    forEachChoice([](const Choice& choice) {
        const unsigned all = choice.sets() - 1;
        CHECK(choice.share(MultipleRule::allOrNothing, all) == whole(0));
        CHECK(choice.share(MultipleRule::rightMinusWrong, all) == whole(0));
        const auto more = static_cast<std::int64_t>(choice.right) - static_cast<std::int64_t>(choice.wrong);
        CHECK(choice.share(MultipleRule::netRight, all) == Fraction{std::max<std::int64_t>(0, more), choice.right});
    });
}

TEST_CASE("a guess earns least where all or nothing is given: one set of all is right") {
    forEachChoice([](const Choice& choice) {
        const Fraction least = choice.guessed(MultipleRule::allOrNothing);
        CHECK(least == Fraction{1, choice.sets() - 1});
        for (const MultipleRule rule : rules) CHECK(least <= choice.guessed(rule));
    });
    CHECK(usualRule == MultipleRule::allOrNothing);
}

TEST_CASE("right minus wrong gives a guess nothing but by its floor, and by that between 13% and 33%") {
    forEachChoice([](const Choice& choice) {
        // Without the floor: the mean over the sets of each size is exactly 0.
        for (unsigned size = 1; size <= choice.right + choice.wrong; ++size) {
            std::int64_t sum = 0;
            for (unsigned set = 1; set < choice.sets(); ++set) {
                if (static_cast<unsigned>(std::popcount(set)) != size) continue;
                const ChosenCount chosen = choice.chosen(set);
                sum += static_cast<std::int64_t>(chosen.right) * choice.wrong;
                sum -= static_cast<std::int64_t>(chosen.wrong) * choice.right;
            }
            CHECK(sum == 0);
        }
        const Fraction guessed = choice.guessed(MultipleRule::rightMinusWrong);
        CHECK(guessed > Fraction{13, 100});
        CHECK(guessed <= Fraction{1, 3});
    });
}
