#include "quiz/guess.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

#include <doctest/doctest.h>

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

double passChance(const Bank& bank) {
    std::vector<Guess> guesses;
    for (const Question& each : bank.questions) guesses.push_back(guessAt(each).value());
    return passByGuessing(bank, guesses).value();
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
            for (const Answer& answer : answers) sum += self(self, at + 1, earned + points(answer, *asked[at]));
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
        for (const Answer& answer : answers) ++counts[share(answer, asked)];
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
            if (share(first, asked) == whole(1)) {
                expected[whole(1)] += 1 / count;
                continue;
            }
            for (const Answer& second : answers) {
                if (second == first) continue;
                expected[shareOfBoth(share(first, asked), share(second, asked), 50)] += 1 / count / (count - 1);
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

TEST_CASE("a bank that is too large to compute is given up" * doctest::test_suite("slow")) {
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
    CHECK(!passByGuessing(bank, guesses));
}
