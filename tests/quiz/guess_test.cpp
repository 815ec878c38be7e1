#include "quiz/pass_by_guessing.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

#include <doctest/doctest.h>

#include "core/binomial_tail.hpp"
#include "core/random.hpp"
#include "support/patience.hpp"

#include "quiz/answer.hpp"

using namespace fourfold;
using namespace fourfold::quiz;
using core::Fraction;
using core::whole;

namespace {

Question questionOf(Task task, int points = 10, std::size_t topic = 0) {
    Question result;
    result.topic = TopicId(topic);
    result.points = points;
    result.task = std::move(task);
    return result;
}

std::vector<Option> options(std::size_t right, std::size_t wrong) {
    std::vector<Option> result(right + wrong);
    for (std::size_t i = 0; i < right; ++i) result[i].correct = true;
    return result;
}

// All possible answers to the question.
std::vector<Answer> allAnswers(const Question& asked) {
    std::vector<Answer> answers;
    if (const auto* single = std::get_if<SingleChoice>(&asked.task)) {
        for (std::size_t i = 0; i < single->options.size(); ++i) answers.emplace_back(ChosenOption{i});
    } else if (const auto* multiple = std::get_if<MultipleChoice>(&asked.task)) {
        for (std::size_t set = 1; set < std::size_t{1} << multiple->options.size(); ++set) {
            ChosenOptions chosen;
            for (std::size_t i = 0; i < multiple->options.size(); ++i) {
                if ((set >> i & 1U) != 0) chosen.options.push_back(i);
            }
            answers.emplace_back(chosen);
        }
    } else if (std::holds_alternative<TrueFalse>(asked.task)) {
        answers = {Said{true}, Said{false}};
    } else if (const auto* ordering = std::get_if<Ordering>(&asked.task)) {
        Order order{std::vector<std::size_t>(ordering->items.size())};
        std::iota(order.items.begin(), order.items.end(), std::size_t{0});
        do answers.emplace_back(order);
        while (std::ranges::next_permutation(order.items).found);
    } else if (const auto* matching = std::get_if<Matching>(&asked.task)) {
        std::vector<std::size_t> rights(matching->rights());
        std::iota(rights.begin(), rights.end(), std::size_t{0});
        do {
            Matches matches;
            for (std::size_t i = 0; i < matching->pairs.size(); ++i) matches.rights.emplace_back(rights[i]);
            if (answers.empty() || !(answers.back() == Answer{matches})) answers.emplace_back(matches);
        } while (std::ranges::next_permutation(rights).found);
    }
    return answers;
}

std::vector<Question> someOfEachKind() {
    std::vector<Question> all;
    for (std::size_t n = 2; n <= 6; ++n) {
        all.push_back(questionOf(SingleChoice{options(1, n - 1)}));
        all.push_back(questionOf(MultipleChoice{options(n / 2, n - n / 2)}));
        for (const MultipleRule rule :
             {MultipleRule::allOrNothing, MultipleRule::rightMinusWrong, MultipleRule::netRight}) {
            all.push_back(questionOf(MultipleChoice{options(n / 2, n - n / 2), rule}));
        }
        all.push_back(questionOf(Ordering{std::vector<Item>(n)}));
        all.push_back(questionOf(Matching{std::vector<Pair>(n), {}}));
        all.push_back(questionOf(Matching{std::vector<Pair>(n), std::vector<Item>(n % 3)}));
    }
    all.push_back(questionOf(TrueFalse{}));
    return all;
}

Bank bankOf(std::vector<Question> questions, std::size_t topics = 1) {
    Bank bank;
    bank.topics.resize(topics);
    bank.questions = std::move(questions);
    return bank;
}

std::vector<Guess> guessesAt(const Bank& bank) {
    std::vector<Guess> guesses;
    for (const Question& each : bank.questions) guesses.push_back(guessAt(each).value());
    return guesses;
}

double passChance(const Bank& bank) {
    const GuessedPass chance = passByGuessing(bank, guessesAt(bank));
    CHECK(chance.least == chance.most);
    return chance.most;
}

// The chance to pass, found by trying every draw and every answer.
double triedOut(const Bank& bank) {
    double draws = 0;
    double passed = 0;
    for (std::size_t set = 0; set < std::size_t{1} << bank.questions.size(); ++set) {
        std::vector<std::size_t> drawn(bank.topics.size());
        std::vector<const Question*> asked;
        for (std::size_t i = 0; i < bank.questions.size(); ++i) {
            if ((set >> i & 1U) == 0) continue;
            asked.push_back(&bank.questions[i]);
            ++drawn[bank.questions[i].topic.index()];
        }
        bool isDraw = true;
        for (std::size_t t = 0; t < drawn.size(); ++t) isDraw = isDraw && drawn[t] == bank.drawn(TopicId(t));
        if (!isDraw) continue;
        ++draws;
        int all = 0;
        for (const Question* each : asked) all += each->points;
        const auto go = [&](const auto& self, std::size_t at, Fraction earned) -> double {
            if (at == asked.size())
                return earned * whole(100) >= whole(static_cast<std::int64_t>(bank.pass) * all) ? 1 : 0;
            double sum = 0;
            const std::vector<Answer> answers = allAnswers(*asked[at]);
            for (const Answer& answer : answers)
                sum += self(self, at + 1, earned + points(answer, *asked[at], usualRule));
            return sum / static_cast<double>(answers.size());
        };
        passed += go(go, 0, whole(0));
    }
    return passed / draws;
}

}  // namespace

TEST_CASE("guessing at a question earns what all its answers earn, each counted once") {
    for (const Question& asked : someOfEachKind()) {
        CAPTURE(asked.taskName());
        const std::vector<Answer> answers = allAnswers(asked);
        std::map<Fraction, double> counts;
        for (const Answer& answer : answers) ++counts[share(answer, asked, usualRule)];
        const Guess guess = guessAt(asked).value();
        CHECK(guess.answers == static_cast<double>(answers.size()));
        REQUIRE(guess.outcomes.size() == counts.size());
        for (const GuessOutcome& outcome : guess.outcomes) {
            CHECK(outcome.probability ==
                  doctest::Approx(counts[outcome.share] / static_cast<double>(answers.size())).epsilon(1e-12));
        }
    }
    CHECK(!guessAt(questionOf(Practical{})));
}

TEST_CASE("a second chance is another answer, at its percent, and the better of the two counts") {
    for (const Question& asked : someOfEachKind()) {
        CAPTURE(asked.taskName());
        const std::vector<Answer> answers = allAnswers(asked);
        if (answers.size() > 200) continue;
        std::map<Fraction, double> expected;
        const auto count = static_cast<double>(answers.size());
        for (const Answer& first : answers) {
            if (share(first, asked, usualRule) == whole(1)) {
                expected[whole(1)] += 1 / count;
                continue;
            }
            for (const Answer& second : answers) {
                if (second == first) continue;
                expected[shareOfBoth(share(first, asked, usualRule), share(second, asked, usualRule), 50)] +=
                    1 / count / (count - 1);
            }
        }
        const Guess guess = withSecondChance(guessAt(asked).value(), 50);
        REQUIRE(guess.outcomes.size() == expected.size());
        for (const GuessOutcome& outcome : guess.outcomes) {
            CHECK(outcome.probability == doctest::Approx(expected[outcome.share]).epsilon(1e-9));
        }
    }
}

TEST_CASE("the chance to pass simple exams by guessing is the known one") {
    // 10 questions of 4 options, 60 percent: the tail of the binomial distribution, 2.0%.
    Bank singles = bankOf(std::vector<Question>(10, questionOf(SingleChoice{options(1, 3)})));
    singles.pass = 60;
    CHECK(passChance(singles) == doctest::Approx(0.01972770690917969).epsilon(1e-12));
    Bank statements = bankOf(std::vector<Question>(10, questionOf(TrueFalse{})));
    statements.pass = 60;
    CHECK(passChance(statements) == doctest::Approx(386.0 / 1024).epsilon(1e-12));
    // With a second chance everybody gets at least 70 percent, since the first try shows the right answer.
    statements.pass = 70;
    statements.exam.secondChance = 70;
    CHECK(passChance(statements) == doctest::Approx(1));
}

TEST_CASE("quotas are counted over all draws, and questions of different points by what they weigh in their draw") {
    Bank bank =
        bankOf({questionOf(SingleChoice{options(1, 2)}, 10, 0), questionOf(TrueFalse{}, 3, 0),
                questionOf(MultipleChoice{options(2, 1)}, 7, 0), questionOf(Ordering{std::vector<Item>(3)}, 20, 1),
                questionOf(Matching{std::vector<Pair>(2), std::vector<Item>(1)}, 5, 1),
                questionOf(SingleChoice{options(1, 3)}, 1, 1)},
               3);
    for (const auto& draw : {std::vector<Quota>{{TopicId(0), 2}, {TopicId(1), 1}},
                             {{TopicId(0), 1}, {TopicId(1), 3}},
                             {{TopicId(1), 2}},
                             {{TopicId(0), 9}, {TopicId(1), 2}}}) {
        bank.exam.draw = draw;
        for (const int pass : {1, 33, 50, 70, 100}) {
            CAPTURE(pass);
            bank.pass = pass;
            CHECK(passChance(bank) == doctest::Approx(triedOut(bank)).epsilon(1e-9));
        }
    }
    bank.exam.draw.reset();
    CHECK(passChance(bank) == doctest::Approx(triedOut(bank)).epsilon(1e-9));
}

// Questions of every kind, with points and topics of all sorts.
Bank mixedBank(std::size_t questions, std::size_t topics, core::Random& random) {
    const std::vector<Question> kinds = someOfEachKind();
    std::vector<Question> all;
    for (std::size_t i = 0; i < questions; ++i) {
        Question each = kinds[random.below(static_cast<std::uint32_t>(kinds.size()))];
        each.points = 1 + static_cast<int>(random.below(5));
        each.topic = TopicId(i % topics);
        all.push_back(std::move(each));
    }
    return bankOf(std::move(all), topics);
}

TEST_CASE("where the exact chance takes too much work, it lies between the two bounds") {
    core::Random random(7);
    for (int round = 0; round < 30; ++round) {
        CAPTURE(round);
        Bank bank = mixedBank(12, 3, random);
        bank.pass = 20 + static_cast<int>(random.below(60));
        if (round % 2 == 0) bank.exam.secondChance = 1 + static_cast<int>(random.below(100));
        bank.exam.draw = std::vector<Quota>{{TopicId(0), 2}, {TopicId(1), 2}, {TopicId(2), 3}};
        const std::vector<Guess> guesses = guessesAt(bank);
        const GuessedPass exact = passByGuessing(bank, guesses, {}, {.steps = 1e12, .cells = 1e12});
        CHECK(exact.least == exact.most);
        double narrowest = 1;
        for (const double cells : {200.0, 20'000.0}) {
            const GuessedPass bounds = passByGuessing(bank, guesses, {}, {.steps = 1e12, .cells = cells});
            CHECK(bounds.least <= exact.least + 1e-9);
            CHECK(bounds.most >= exact.most - 1e-9);
            CHECK(bounds.most - bounds.least <= narrowest + 1e-9);
            narrowest = bounds.most - bounds.least;
        }
        CHECK(narrowest < 0.05);
    }
}

TEST_CASE("a large bank with a small second chance is known exactly") {
    Bank bank = bankOf(std::vector<Question>(1000, questionOf(SingleChoice{options(1, 3)})));
    bank.pass = 60;
    bank.exam.secondChance = 1;
    bank.exam.draw = std::vector<Quota>{{TopicId(0), 100}};
    // At least 60 right at once, or some fewer and second chances of a hundredth each, which never make up for one:
    // with 59 right at once all 41 others can earn 0.41 points at most.
    std::vector<double> chances(100, 0.25);
    CHECK(passChance(bank) == doctest::Approx(core::binomialTail(chances, 60)).epsilon(1e-9));
    // With points of several sizes that is too much work, but the bounds tell that nobody passes by guessing.
    for (std::size_t i = 0; i < bank.questions.size(); ++i) bank.questions[i].points = 1 + static_cast<int>(i % 3);
    const GuessedPass bounds = passByGuessing(bank, guessesAt(bank));
    CHECK(bounds.least < bounds.most);
    CHECK(100 * bounds.most < bank.naive.warning);
}

TEST_CASE("a bank beyond all limits, and work that is stopped, leave everything open") {
    std::vector<Question> many;
    std::vector<Guess> guesses;
    for (int i = 0; i < 1000; ++i) {
        many.push_back(questionOf(SingleChoice{options(1, 3)}, 1 + i % 97));
        Guess guess;
        for (int part = 0; part < 50; ++part) guess.outcomes.push_back({Fraction{part * part, 9973}, 0.02});
        guesses.push_back(guess);
    }
    Bank bank = bankOf(std::move(many));
    bank.exam.draw = std::vector<Quota>{{TopicId(0), 500}};
    const GuessedPass large = passByGuessing(bank, guesses);
    CHECK(large.least < 0.001);
    CHECK(large.most > 0.999);

    const Bank small = bankOf(std::vector<Question>(10, questionOf(TrueFalse{})));
    const testing::Patience patience;
    CHECK(passByGuessing(small, guessesAt(small), patience.goOn()).least > 0);
    CHECK(patience.asked() > 5);
    for (std::size_t times = 0; times < patience.asked(); ++times) {
        const GuessedPass open = passByGuessing(small, guessesAt(small), testing::Patience(times).goOn());
        CHECK(open.least == 0);
        CHECK(open.most == 1);
    }
}
