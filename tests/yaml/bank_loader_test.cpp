#include "yaml/bank_loader.hpp"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/temp_folder.hpp"
#include "yaml/bank_writer.hpp"
#include "yaml/limits.hpp"
#include "yaml/support.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using namespace fourfold::quiz;

namespace {

const std::filesystem::path validBanks = fixtures / "valid" / "quizzes";

std::shared_ptr<const Bank> valid(const std::string& name) {
    const yaml::BankFile file = yaml::loadBank(validBanks / (name + ".yaml"));
    CHECK(listed(file.diagnostics) == "");
    REQUIRE(file.bank != nullptr);
    return file.bank;
}

// The bank without its path, bytes, digest and positions.
Bank content(Bank bank) {
    bank.path.clear();
    bank.bytes.clear();
    bank.digest = {};
    const auto forget = [](auto& elements) {
        for (auto& element : elements) element.at = {};
    };
    forget(bank.topics);
    forget(bank.questions);
    if (bank.exam.draw) forget(*bank.exam.draw);
    for (Question& question : bank.questions) {
        if (auto* single = std::get_if<SingleChoice>(&question.task)) forget(single->options);
        if (auto* multiple = std::get_if<MultipleChoice>(&question.task)) forget(multiple->options);
        if (auto* ordering = std::get_if<Ordering>(&question.task)) forget(ordering->items);
        if (auto* matching = std::get_if<Matching>(&question.task)) {
            forget(matching->pairs);
            forget(matching->extra);
        }
        if (auto* practical = std::get_if<Practical>(&question.task)) {
            practical->scenario.at = {};
            forget(practical->after);
            if (practical->decision) practical->decision->at = {};
        }
    }
    return bank;
}

template <class T>
const T& taskOf(const Bank& bank, std::string_view id) {
    for (const Question& question : bank.questions) {
        if (question.id == id) return std::get<T>(question.task);
    }
    throw std::logic_error("no such question");
}

}  // namespace

TEST_CASE("what the author of a bank leaves out gets the defaults that the format names") {
    const auto bank = valid("minimal-bank");
    CHECK(bank->title == Text{"The shortest quiz", "The shortest quiz"});
    CHECK(bank->pass == 70);
    CHECK(bank->practice);
    CHECK(!bank->multiple);
    CHECK(bank->naive.warning == 5);
    CHECK(bank->naive.error == 20);
    CHECK(!bank->exam.minutes);
    CHECK(bank->exam.tries == 1);
    CHECK(!bank->exam.draw);
    CHECK(!bank->exam.secondChance);
    CHECK(bank->exam.review == ReviewAfter::settled);
    CHECK(!bank->exam.reviewFrom);
    const Question& question = bank->questions.front();
    CHECK(question.points == 10);
    CHECK(question.systems.empty());
    CHECK(std::get<TrueFalse>(question.task).whenTrue.empty());
    CHECK(bank->drawn(TopicId{0}) == 1);
}

TEST_CASE("a bank is read whole") {
    const auto bank = valid("every-bank-key");
    CHECK(bank->id == "every-bank-key");
    CHECK(bank->digest.text.size() == 64);
    CHECK(bank->brief.zh == "卖锅炉的人要答，\n修锅炉的人也要答。\n");
    CHECK(bank->pass == 65);
    CHECK(!bank->practice);
    CHECK(bank->multiple == MultipleRule::rightMinusWrong);
    CHECK(bank->naive.error == 12);
    REQUIRE(bank->topics.size() == 3);
    CHECK(bank->topics[1].id == "boilers");
    CHECK(bank->topics[2].name == Text{"Steps", "步骤"});
    CHECK(bank->topics[0].at == core::Position{17, 3});
    CHECK(bank->exam.minutes == 240);
    CHECK(bank->exam.tries == 2);
    CHECK(bank->exam.secondChance == 50);
    CHECK(bank->exam.review == ReviewAfter::eachAttempt);
    CHECK(bank->exam.reviewFrom == core::dayOf(2027, 1, 15));
    REQUIRE(bank->exam.draw);
    REQUIRE(bank->exam.draw->size() == 3);
    CHECK((*bank->exam.draw)[0].count == 2);
    CHECK(bank->drawn(TopicId{0}) == 2);
    CHECK(bank->drawn(TopicId{2}) == 1);
    CHECK(bank->questionsOf(TopicId{0}) == std::vector{QuestionId{0}, QuestionId{1}, QuestionId{4}});
    REQUIRE(bank->questions.size() == 7);
    CHECK(bank->questions[0].systems == std::vector<std::string>{"S8", "S9"});
    CHECK(bank->questions[0].points == 1);
    CHECK(bank->questions[0].at.line == 30);
}

TEST_CASE("each kind of question is read with all that it holds") {
    const auto bank = valid("every-bank-key");
    const auto& single = taskOf<SingleChoice>(*bank, "who-signs").options;
    REQUIRE(single.size() == 3);
    CHECK(single[1].id == "director");
    CHECK(single[1].correct);
    CHECK(!single[2].correct);
    CHECK(single[0].feedback.en == "He uses it.");
    CHECK(single[2].feedback.empty());
    CHECK(taskOf<MultipleChoice>(*bank, "who-can-say-no").rule == MultipleRule::netRight);
    const auto& multiple = taskOf<MultipleChoice>(*bank, "who-can-say-no").options;
    CHECK(multiple[0].correct);
    CHECK(!multiple[2].correct);
    CHECK(!taskOf<TrueFalse>(*bank, "boilers-burst").answer);
    CHECK(taskOf<TrueFalse>(*bank, "boilers-burst").whenFalse.zh == "每修一次，都是再卖一次。");
    CHECK(taskOf<Ordering>(*bank, "first-things").items[2].id == "offer");
    const auto& matching = taskOf<Matching>(*bank, "who-wants-what");
    CHECK(matching.pairs[1].right.zh == "达标吗？");
    CHECK(matching.rights() == 3);
    CHECK(matching.extra[0].feedback.en == "Nobody asks that.");
    const auto& decision = taskOf<Practical>(*bank, "first-words");
    CHECK(decision.scenario.name == "boiler-visit");
    REQUIRE(decision.after.size() == 1);
    CHECK(decision.after[0].at.column == 15);
    CHECK(decision.decision.value().name == "doorway");
    CHECK(!taskOf<Practical>(*bank, "whole-talk").decision);
}

TEST_CASE("a multiple choice without a rule of its own has the bank's, and without that none") {
    const auto ruleIn = [](const std::string& ofBank) {
        const std::string text = "format: 1\nid: b\ntitle: T\nbrief: B\n" + ofBank +
                                 "topics: {t: T}\nquestions:\n  - id: q\n    topic: t\n    text: Q?\n    multiple:\n"
                                 "      - {id: a, text: a, correct: true}\n      - {id: b, text: b}\n";
        const yaml::BankFile file = yaml::loadBankText(text, "b.yaml");
        REQUIRE(file.bank != nullptr);
        return taskOf<MultipleChoice>(*file.bank, "q").rule;
    };
    CHECK(ruleIn("") == std::nullopt);
    CHECK(ruleIn("multiple_marking: net-right\n") == MultipleRule::netRight);
    CHECK(ruleIn("multiple_marking: all-or-nothing\n") == MultipleRule::allOrNothing);
}

TEST_CASE("a bank that is written and read again is the same") {
    for (const auto& entry : std::filesystem::directory_iterator(validBanks)) {
        const auto bank = valid(entry.path().stem().string());
        const std::string written = yaml::bankText(*bank);
        const yaml::BankFile again = yaml::loadBankText(written, bank->id + ".yaml");
        CHECK(listed(again.diagnostics) == "");
        REQUIRE(again.bank != nullptr);
        CHECK(content(*again.bank) == content(*bank));
        CHECK(yaml::bankText(*again.bank) == written);
    }
}

TEST_CASE("whatever a text may hold survives writing and reading") {
    Bank bank = *valid("minimal-bank");
    for (const char* const text : {"\"quoted\" and 'so'", "back\\slash", "two\nlines\n", "tab\there",
                                   "# no remark: {a}", " blanks ", "null", "12", "四维：“信任”"}) {
        CAPTURE(text);
        bank.questions[0].text = {text, text};
        bank.questions[0].systems = {text};
        const yaml::BankFile again = yaml::loadBankText(yaml::bankText(bank), "minimal-bank.yaml");
        CHECK(listed(again.diagnostics) == "");
        REQUIRE(again.bank != nullptr);
        CHECK(content(*again.bank) == content(bank));
    }
}

TEST_CASE("ids that YAML takes for values survive writing and reading") {
    Bank bank = *valid("every-bank-key");
    bank.topics[0].id = "true";
    bank.questions[0].id = "null";
    std::get<SingleChoice>(bank.questions[0].task).options[0].id = "false";
    const yaml::BankFile again = yaml::loadBankText(yaml::bankText(bank), "every-bank-key.yaml");
    CHECK(listed(again.diagnostics) == "");
    REQUIRE(again.bank != nullptr);
    CHECK(content(*again.bank) == content(bank));
}

TEST_CASE("a bank beyond the limits is refused once, not question by question") {
    std::string text = readText(validBanks / "minimal-bank.yaml");
    for (std::size_t i = 0; i < yaml::mostQuestions; ++i) {
        text += fmt::format("  - {{id: q{}, topic: nowhere, text: x, true_false: {{answer: true}}}}\n", i);
    }
    CHECK(brief(yaml::loadBankText(text, "minimal-bank.yaml").diagnostics) == "F0066 8:1\n");
}

TEST_CASE("a bank that breaks off still has its title") {
    const yaml::BankFile file = yaml::loadBankText("title: {en: Boilers, zh: 锅炉}\nquestions: [\n", "x.yaml");
    CHECK(file.bank == nullptr);
    CHECK(file.title.zh == "锅炉");
}
