#include <string>
#include <variant>

#include <doctest/doctest.h>

#include "exchange/export.hpp"
#include "exchange/import.hpp"
#include "exchange/support.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using exchange::Format;

TEST_CASE("Aiken questions are single choices, and statements where the words say so") {
    const auto read = exchange::bankFrom(
        Format::aiken, "Who\ndecides?\nA. Lin\nB) Wu\nC、 Chen\nANSWER: B\n\n价格先谈。\nA. 对\nB. 错\nANSWER：B\n",
        "course.txt", settings);
    REQUIRE_MESSAGE(read.bank.has_value(), findings(read.diagnostics));
    REQUIRE(read.bank->questions.size() == 2);
    const quiz::Question& choice = read.bank->questions[0];
    CHECK(choice.id == "q-1");
    CHECK(choice.text.en == "Who decides?");
    const auto& options = std::get<quiz::SingleChoice>(choice.task).options;
    REQUIRE(options.size() == 3);
    CHECK(options[1].correct);
    CHECK(options[2].text.zh == "Chen");
    CHECK(options[2].at == core::Position{5, 3 + 1});
    CHECK(!std::get<quiz::TrueFalse>(read.bank->questions[1].task).answer);
}

TEST_CASE("a text that looks like an option or an answer is not written as one") {
    quiz::Bank bank;
    bank.id = "course";
    bank.topics = {{.id = "t", .name = {"T", "T"}}};
    for (const std::string& text :
         {std::string("B. Smith calls. Then?"), std::string("ANSWER: A"), std::string("Two\nlines")}) {
        quiz::Question question;
        question.id = "q";
        question.text = {text, text};
        question.task = quiz::TrueFalse{};
        bank.questions.push_back(question);
    }
    const exchange::Exported written = exchange::textOf(Format::aiken, bank, core::Language::en);
    CHECK(written.text ==
          "- B. Smith calls. Then?\nA. True\nB. False\nANSWER: A\n\n- ANSWER: A\nA. True\nB. False\nANSWER: A\n\n"
          "Two lines\nA. True\nB. False\nANSWER: A\n\n");
    const auto read = exchange::bankFrom(Format::aiken, written.text, "course.txt", settings);
    REQUIRE(read.bank.has_value());
    CHECK(read.bank->questions.size() == 3);
}

TEST_CASE("the format is told by the ending and by what stands in the file") {
    const std::string aiken = "One?\nA. a\nB. b\nANSWER: A\n";
    CHECK(exchange::formatOf(aiken, "a.txt") == Format::aiken);
    CHECK(exchange::formatOf("One? {T}\n", "a.txt") == Format::gift);
    CHECK(exchange::formatOf(aiken, "a.gift") == Format::gift);
    CHECK(exchange::formatOf("", "a.txt") == Format::gift);
}
