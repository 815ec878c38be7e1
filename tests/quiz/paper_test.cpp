#include "quiz/paper.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

#include <doctest/doctest.h>

#include "quiz/sample_bank.hpp"

using namespace fourfold;
using namespace fourfold::quiz;
using namespace fourfold::testing;

namespace {

Bank drawing(int terms, int work) {
    Bank bank = sampleBank();
    bank.exam.draw = std::vector<Quota>{{.topic = TopicId(0), .count = terms}, {.topic = TopicId(1), .count = work}};
    return bank;
}

std::size_t questionsOf(const Bank& bank, const Paper& paper, std::size_t topic) {
    return static_cast<std::size_t>(
        std::ranges::count_if(paper, [&](const Sheet& sheet) { return bank[sheet.question].topic == TopicId(topic); }));
}

}  // namespace

TEST_CASE("an exam asks what the quotas say, each question once, and the seed decides which") {
    const Bank bank = drawing(2, 3);
    std::set<std::size_t> met;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const Paper paper = examPaper(bank, seed);
        REQUIRE(paper == examPaper(bank, seed));
        REQUIRE(paper.size() == 5);
        CHECK(questionsOf(bank, paper, 0) == 2);
        CHECK(questionsOf(bank, paper, 1) == 3);
        std::set<std::size_t> questions;
        for (const Sheet& sheet : paper) questions.insert(sheet.question.index());
        CHECK(questions.size() == 5);
        met.insert(questions.begin(), questions.end());
        CHECK(pointsOf(bank, paper) == 50);
    }
    CHECK(met.size() == bank.questions.size());
}

TEST_CASE("without quotas an exam asks everything, and a quota beyond a topic asks what there is") {
    CHECK(examPaper(sampleBank(), 1).size() == 9);
    CHECK(examPaper(drawing(0, 9), 1).size() == 4);
}

TEST_CASE("options stand at each place about equally often") {
    const Bank bank = sampleBank();
    std::array<int, 4> places{};
    constexpr int papers = 4000;
    for (std::uint64_t seed = 0; seed < papers; ++seed) {
        for (const Sheet& sheet : examPaper(bank, seed)) {
            if (sheet.question.index() != singleQuestion) continue;
            ++places[static_cast<std::size_t>(std::ranges::find(sheet.shown, 0U) - sheet.shown.begin())];
        }
    }
    // The bound is five standard deviations from a fair share.
    for (const int count : places) CHECK(std::abs(count - papers / 4) < 140);
}

TEST_CASE("every part is shown once, and items to be ordered are never shown in their order") {
    const Bank bank = sampleBank();
    const std::array<std::size_t, 9> parts{4, 4, 0, 4, 4, 0, 3, 3, 3};
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        for (const Sheet& sheet : practicePaper(bank, {}, seed)) {
            std::vector<std::size_t> shown = sheet.shown;
            if (sheet.question.index() == orderingQuestion) CHECK_FALSE(std::ranges::is_sorted(shown));
            std::ranges::sort(shown);
            std::vector<std::size_t> all(parts[sheet.question.index()]);
            std::iota(all.begin(), all.end(), 0U);
            CHECK((shown == all));
        }
    }
}

TEST_CASE("practice asks a whole topic, whatever an exam draws") {
    const Bank bank = drawing(1, 1);
    CHECK(practicePaper(bank, TopicId(0), 3).size() == 5);
    CHECK(practicePaper(bank, TopicId(1), 3).size() == 4);
    CHECK(practicePaper(bank, {}, 3).size() == 9);
    CHECK((practicePaper(bank, {}, 3) != practicePaper(bank, {}, 4)));
}

TEST_CASE("another question in one topic leaves what is drawn from the others") {
    const Bank bank = drawing(2, 2);
    Bank larger = bank;
    Question added = larger.questions[6];
    added.id = "work-4";
    larger.questions.push_back(added);
    const auto terms = [](const Bank& of, std::uint64_t seed) {
        std::set<std::size_t> drawn;
        for (const Sheet& sheet : examPaper(of, seed)) {
            if (of[sheet.question].topic == TopicId(0)) drawn.insert(sheet.question.index());
        }
        return drawn;
    };
    for (std::uint64_t seed = 0; seed < 20; ++seed) CHECK((terms(bank, seed) == terms(larger, seed)));
}
