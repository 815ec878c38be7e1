#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "core/random.hpp"
#include "quiz/item_analysis.hpp"
#include "quiz/sample_bank.hpp"

using namespace fourfold;
using namespace fourfold::quiz;
using doctest::Approx;

namespace {

constexpr std::size_t right = 0, wrong = 1;  // options

// A bank of `count` single choices with four options, 10 points each.
Bank choices(std::size_t count) {
    Bank bank;
    bank.topics = {{.id = "all", .name = {}}};
    for (std::size_t i = 0; i < count; ++i) {
        Question question = testing::sampleBank().questions[testing::singleQuestion];
        question.id = "q" + std::to_string(i);
        bank.questions.push_back(std::move(question));
    }
    return bank;
}

Paper wholePaper(const Bank& bank) {
    Paper paper;
    for (std::size_t i = 0; i < bank.questions.size(); ++i) paper.push_back({QuestionId(i), {}});
    return paper;
}

Sitting sat(const Bank& bank, const Paper& paper, const std::vector<Answer>& answers) {
    Sitting sitting(bank, Mode::exam, paper);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        REQUIRE(sitting.apply(event::Answered{i, answers[i]}) == Refusal::none);
    }
    sitting.apply(event::HandedIn{});
    return sitting;
}

// One column of '1' (right) and '0' (wrong) for each question, one character for each person.
std::vector<Sitting> classOf(const Bank& bank, const std::vector<std::string>& columns) {
    std::vector<Sitting> sittings;
    for (std::size_t person = 0; person < columns.front().size(); ++person) {
        std::vector<Answer> answers;
        for (const std::string& column : columns) {
            answers.push_back(ChosenOption{column[person] == '1' ? right : wrong});
        }
        sittings.push_back(sat(bank, wholePaper(bank), answers));
    }
    return sittings;
}

// People of different ability answer questions that all depend on it equally. Each person gets `drawn` of the
// questions.
std::vector<Sitting> generated(const Bank& bank, std::size_t people, std::size_t drawn, std::uint64_t seed) {
    core::Random random(seed);
    std::vector<Sitting> sittings;
    for (std::size_t person = 0; person < people; ++person) {
        Paper paper = wholePaper(bank);
        for (std::size_t i = 0; i < drawn; ++i) {
            std::swap(paper[i], paper[i + random.below(static_cast<std::uint32_t>(paper.size() - i))]);
        }
        paper.resize(drawn);
        const std::uint32_t ability = random.below(100);
        std::vector<Answer> answers;
        for (std::size_t i = 0; i < drawn; ++i) {
            answers.push_back(ChosenOption{random.below(100) < ability ? right : 1 + random.below(3)});
        }
        sittings.push_back(sat(bank, paper, answers));
    }
    return sittings;
}

}  // namespace

TEST_CASE("the statistics of ten people and four questions are those worked out by hand") {
    // Person                1234567890   right
    const std::vector<std::string> columns{"1111111100",   // 8
                                           "1111100000",   // 5
                                           "1111000010",   // 5
                                           "0000000001"};  // 1
    // Totals: 3 3 3 3 2 1 1 1 1 1, sum 19, sum of squares 45, so squared deviations 45 - 361/10 = 8.9.
    const Bank bank = choices(4);
    const ExamAnalysis exam = analyse(bank, classOf(bank, columns));
    REQUIRE(exam.items.size() == 4);
    CHECK(exam.sittings == 10);
    CHECK_FALSE(exam.drawn);
    CHECK(exam.mean == Approx(47.5));  // 19 of 40
    CHECK(exam.deviation == Approx(25 * std::sqrt(8.9 / 9)));

    // Question 2: 5 of 10. Rest: 2 2 2 2 1 1 1 1 1 1, sum 14, squared deviations 22 - 19.6 = 2.4. People who are right
    // have 9 of the 14, so products of deviations 9 - 10 * 0.5 * 1.4 = 2; its own squared deviations 2.5. The five best
    // have 9 as well.
    const ItemAnalysis& second = exam.items[1];
    CHECK(second.facility == Approx(50));
    CHECK(second.facilityInterval.low == Approx(23.659).epsilon(1e-4));  // Wilson for 5 of 10
    CHECK(second.discrimination.value == Approx(100 * 2 / std::sqrt(2.5 * 2.4)));
    CHECK(second.efficiency.value == Approx(100));
    // With the total: products 14 - 10 * 0.5 * 1.9 = 4.5.
    REQUIRE(second.pointBiserial.has_value());
    CHECK(second.pointBiserial->value == Approx(4.5 / std::sqrt(2.5 * 8.9)));
    // Fisher: atanh(0.8165) = 1.1462, 1.96 / sqrt(7) = 0.7408, so tanh(0.4054) and tanh(1.8870).
    REQUIRE(second.discrimination.interval.has_value());
    CHECK(second.discrimination.interval->low == Approx(38.45).epsilon(1e-3));
    CHECK(second.discrimination.interval->high == Approx(95.51).epsilon(1e-3));
    CHECK(second.discriminationBand() == DiscriminationBand::veryGood);
    CHECK_FALSE(second.isFlagged());

    // Question 4: only the last person is right, who has nothing else right. Rest: 3 3 3 3 2 1 1 1 1 0, sum 18, squared
    // deviations 44 - 32.4 = 11.6; products 0 - 1.8; its own 0.9; the best one would have 3 - 1.8 = 1.2.
    const ItemAnalysis& fourth = exam.items[3];
    CHECK(fourth.facility == Approx(10));
    CHECK(fourth.discrimination.value == Approx(-180 / std::sqrt(0.9 * 11.6)));
    CHECK(fourth.efficiency.value == Approx(-150));
    CHECK(fourth.isFlagged());

    // alpha = 4/3 (1 - (1.6 + 2.5 + 2.5 + 0.9) / 8.9) = 5.6 / 26.7
    const double alpha = 5.6 / 26.7;
    CHECK(exam.reliability.alpha.value == Approx(100 * alpha));
    CHECK(exam.reliability.standardError.value == Approx(25 * std::sqrt(8.9 / 9) * std::sqrt(1 - alpha)));
    // Bonett: ln(1 - alpha) = -0.23539, spread sqrt(8 / (3 * 8)) = 0.57735.
    CHECK(exam.reliability.alpha.interval->low ==
          Approx(100 * (1 - std::exp(-0.23539 + 1.95996 * 0.57735))).epsilon(1e-4));
    CHECK(exam.reliability.alpha.interval->high ==
          Approx(100 * (1 - std::exp(-0.23539 - 1.95996 * 0.57735))).epsilon(1e-4));
}

TEST_CASE("with too few people, or nothing that tells them apart, statistics say so instead of giving a number") {
    const Bank bank = choices(2);
    const ExamAnalysis few = analyse(bank, classOf(bank, {"110101010", "101010111"}));
    CHECK(few.items[0].discrimination.state == Estimate::State::tooFew);
    CHECK(few.items[0].efficiency.state == Estimate::State::tooFew);
    CHECK(few.items[0].facility == Approx(100.0 * 5 / 9));
    CHECK_FALSE(few.items[0].facilityBand().has_value());
    CHECK(few.reliability.alpha.state == Estimate::State::tooFew);

    const ExamAnalysis same = analyse(bank, classOf(bank, {"1111111111", "0101010101"}));
    CHECK(same.items[0].discrimination.state == Estimate::State::noSpread);
    CHECK(same.items[0].pointBiserial->state == Estimate::State::noSpread);
    CHECK(same.items[0].facilityBand() == FacilityBand::extremelyEasy);
    CHECK(same.items[0].isFlagged());
    const ExamAnalysis equal = analyse(bank, classOf(bank, {"1111111111", "0000000000"}));
    CHECK(equal.reliability.alpha.state == Estimate::State::noSpread);

    const ExamAnalysis none = analyse(bank, {});
    CHECK_FALSE(none.items[0].facility.has_value());
    CHECK(none.reliability.alpha.state == Estimate::State::tooFew);
}

TEST_CASE("each kind of question counts what was done, with the share of those who were asked") {
    const Bank bank = testing::sampleBank();
    Paper paper = wholePaper(bank);
    std::vector<Sitting> sittings;
    for (int person = 0; person < 25; ++person) {
        std::vector<Answer> answers;
        answers.push_back(ChosenOption{person < 20 ? 0U : person < 24 ? 1U : 2U});
        answers.push_back(ChosenOptions{person < 10 ? std::vector<std::size_t>{0, 1} : std::vector<std::size_t>{0, 2}});
        answers.push_back(Said{person < 5});
        answers.push_back(person < 15 ? Order{{0, 1, 2, 3}} : Order{{0, 1, 3, 2}});
        answers.push_back(Matches{{0, 2, std::nullopt}});
        answers.push_back(Played{{person < 12 ? "listen" : "push"}, {person < 12 ? 1 : 0, 1}});
        sittings.push_back(sat(bank, paper, answers));
    }
    const ExamAnalysis exam = analyse(bank, sittings);
    const auto counts = [&](std::size_t question) {
        std::vector<std::size_t> numbers;
        for (const PartCount& part : exam.items[question].parts) numbers.push_back(part.count);
        return numbers;
    };
    using Counts = std::vector<std::size_t>;
    CHECK(counts(testing::singleQuestion) == Counts{20, 4, 1, 0});
    CHECK(counts(testing::multipleQuestion) == Counts{25, 10, 15, 0});
    CHECK(counts(testing::trueFalseQuestion) == Counts{5, 20});
    CHECK(counts(testing::orderingQuestion) == Counts{25, 25, 15, 15});
    CHECK(counts(testing::matchingQuestion) == Counts{25, 0, 0});
    CHECK(counts(testing::practicalQuestion) == Counts{13, 12});  // the more frequent first

    const ItemAnalysis& single = exam.items[testing::singleQuestion];
    CHECK(single.parts[0].right);
    CHECK_FALSE(single.parts[1].dead);
    CHECK(single.parts[2].dead);  // 1 of 25 is 4%
    CHECK(single.parts[3].dead);
    CHECK(single.deadOptions() == 2);
    CHECK(single.parts[1].share == core::wilson(4, 25));
    CHECK_FALSE(single.parts[3].rest.has_value());
    CHECK(exam.items[testing::practicalQuestion].parts[1].right);
    CHECK_FALSE(exam.items[testing::orderingQuestion].pointBiserial.has_value());
    // The last three questions were left out by everybody.
    CHECK(exam.items[6].unanswered == 25);
    CHECK(exam.items[6].facility == Approx(0));
    // Multiple: ten have 2 of 2, fifteen (1 - 1)/2; facility 40%.
    CHECK(exam.items[testing::multipleQuestion].facility == Approx(40));
}

TEST_CASE("an option is called dead only where enough people were asked") {
    const Bank bank = choices(2);
    const auto deadAmong = [&](std::size_t people) {
        return analyse(bank, classOf(bank, {std::string(people, '1'), std::string(people, '0')}))
            .items[0]
            .deadOptions();
    };
    CHECK(deadAmong(fewestForDeadOptions - 1) == 0);
    CHECK(deadAmong(fewestForDeadOptions) == 3);
}

TEST_CASE("a second chance does not change the statistics: the first answers count") {
    Bank bank = choices(1);
    bank.exam.secondChance = 50;
    std::vector<Sitting> sittings;
    for (int i = 0; i < 12; ++i) {
        Sitting sitting = sat(bank, wholePaper(bank), {ChosenOption{i < 6 ? right : wrong}});
        if (i >= 6) REQUIRE(sitting.apply(event::Answered{0, ChosenOption{right}}) == Refusal::none);
        sittings.push_back(std::move(sitting));
    }
    CHECK(analyse(bank, sittings).items[0].facility == Approx(50));
}

TEST_CASE("the order of people changes nothing, and two classes together have the counts of both") {
    const Bank bank = choices(12);
    const std::vector<Sitting> first = generated(bank, 40, 8, 1);
    const std::vector<Sitting> second = generated(bank, 25, 8, 2);
    std::vector<Sitting> both = first;
    both.insert(both.end(), second.begin(), second.end());
    std::vector<Sitting> reversed(both.rbegin(), both.rend());
    const ExamAnalysis a = analyse(bank, both);
    const ExamAnalysis b = analyse(bank, reversed);
    const ExamAnalysis one = analyse(bank, first);
    const ExamAnalysis two = analyse(bank, second);
    CHECK(a.drawn);
    CHECK(a.reliability.alpha.value == Approx(b.reliability.alpha.value));
    CHECK(a.reliability.questions == Approx(8));
    for (std::size_t i = 0; i < a.items.size(); ++i) {
        CAPTURE(i);
        CHECK(a.items[i].asked == one.items[i].asked + two.items[i].asked);
        CHECK(a.items[i].discrimination.value == Approx(b.items[i].discrimination.value));
        CHECK(a.items[i].efficiency.value == Approx(b.items[i].efficiency.value));
        for (std::size_t p = 0; p < a.items[i].parts.size(); ++p) {
            CHECK(a.items[i].parts[p].count == one.items[i].parts[p].count + two.items[i].parts[p].count);
            CHECK(a.items[i].parts[p].count == b.items[i].parts[p].count);
        }
    }
}

TEST_CASE("alpha of drawn papers is that of the model they come from") {
    // Right with probability t, t uniform on 0.00 to 0.99: a question's variance is 0.495 * 0.505 = 0.24998, the
    // covariance of two questions the variance of t, 0.083325. With 20 questions alpha is 20 * 0.083325 / (0.24998 + 19
    // * 0.083325).
    const double expected = 100 * 20 * 0.083325 / (0.249975 + 19 * 0.083325);
    const Bank bank = choices(60);
    const ExamAnalysis drawn = analyse(bank, generated(bank, 2000, 20, 3));
    CHECK(drawn.reliability.alpha.value == Approx(expected).epsilon(0.02));
    const Bank same = choices(20);
    const ExamAnalysis complete = analyse(same, generated(same, 2000, 20, 4));
    CHECK(complete.reliability.alpha.value == Approx(expected).epsilon(0.02));
    // The interval contains the expected value.
    CHECK(drawn.reliability.alpha.interval->low < expected);
    CHECK(drawn.reliability.alpha.interval->high > expected);
}

TEST_CASE("figures fall into the bands of their sources") {
    CHECK(facilityBand(0) == FacilityBand::extremelyHard);
    CHECK(facilityBand(5.4) == FacilityBand::extremelyHard);
    CHECK(facilityBand(5.5) == FacilityBand::veryHard);
    CHECK(facilityBand(20) == FacilityBand::hard);
    CHECK(facilityBand(21) == FacilityBand::ratherHard);
    CHECK(facilityBand(35) == FacilityBand::right);
    CHECK(facilityBand(64) == FacilityBand::right);
    CHECK(facilityBand(66) == FacilityBand::ratherEasy);
    CHECK(facilityBand(94) == FacilityBand::veryEasy);
    CHECK(facilityBand(100) == FacilityBand::extremelyEasy);
    CHECK(discriminationBand(-0.1) == DiscriminationBand::negative);
    CHECK(discriminationBand(0) == DiscriminationBand::veryWeak);
    CHECK(discriminationBand(20) == DiscriminationBand::weak);
    CHECK(discriminationBand(30) == DiscriminationBand::adequate);
    CHECK(discriminationBand(50) == DiscriminationBand::veryGood);
    CHECK(consistencyBand(63) == ConsistencyBand::unsatisfactory);
    CHECK(consistencyBand(64) == ConsistencyBand::middling);
    CHECK(consistencyBand(75) == ConsistencyBand::middling);
    CHECK(consistencyBand(76) == ConsistencyBand::satisfactory);
    CHECK(biserialBand(-0.01) == BiserialBand::reject);
    CHECK(biserialBand(0.19) == BiserialBand::poor);
    CHECK(biserialBand(0.2) == BiserialBand::fair);
    CHECK(biserialBand(0.3) == BiserialBand::good);
    CHECK(biserialBand(0.4) == BiserialBand::excellent);
}
