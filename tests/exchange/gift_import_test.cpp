#include <array>
#include <optional>
#include <string>
#include <variant>

#include <doctest/doctest.h>

#include "exchange/import.hpp"
#include "exchange/support.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using exchange::Format;
using exchange::Imported;

namespace {

Imported gift(const std::string& text) { return exchange::bankFrom(Format::gift, text, "moodle.gift", settings); }

const quiz::Question& first(const Imported& read) {
    REQUIRE_MESSAGE(read.bank.has_value(), findings(read.diagnostics));
    return read.bank->questions.at(0);
}

template <class Task>
Task firstTask(const Imported& read) {
    const auto* task = std::get_if<Task>(&first(read).task);
    REQUIRE(task != nullptr);
    return *task;
}

}  // namespace

TEST_CASE("each kind of question is read, by the text in the braces") {
    struct Row {
        std::string answers;
        std::string_view kind;
    };
    const std::array<Row, 9> rows{{{"=a ~b ~c", "single"},
                                   {"~a =b", "single"},
                                   {"~%50%a ~%50%b ~%-50%c", "multiple"},
                                   {"~%100%a ~%-100%b", "multiple"},
                                   {"T", "true_false"},
                                   {"FALSE", "true_false"},
                                   {"true", "true_false"},
                                   {"=a -> 1 =b -> 2", "matching"},
                                   {"=a -> 1 =b -> 2 = -> 3", "matching"}}};
    for (const auto& [answers, kind] : rows) {
        CAPTURE(answers);
        CHECK(first(gift("What? {" + answers + "}")).taskName() == kind);
    }
}

TEST_CASE("names, ids, tags and categories say what a question is called and where it belongs") {
    const Imported read = gift(
        "$CATEGORY: $course$/top/Key accounts/Needs\n\n"
        "// question: 17  name: first\n// [id:ask-why] [tag:S4] [tag:points:5] [tag:source:my notes]\n::first::One? "
        "{=a ~b}\n\n::Second One::Two? {=a ~b}\n\n$CATEGORY: $course$/top/Key accounts/And//or/Trust\nThree? {=a "
        "~b}\n\n::三::Four? {=a ~b}\n");
    REQUIRE_MESSAGE(read.bank.has_value(), findings(read.diagnostics));
    const quiz::Bank& bank = *read.bank;
    CHECK(read.diagnostics.empty());
    CHECK(bank.title == core::Text{"Key accounts", "Key accounts"});
    REQUIRE(bank.topics.size() == 2);
    CHECK(bank.topics[0].id == "needs");
    CHECK(bank.topics[1].name.en == "And/or / Trust");
    REQUIRE(bank.questions.size() == 4);
    CHECK(bank.questions[0].id == "ask-why");
    CHECK(bank.questions[0].systems == std::vector<std::string>{"S4", "my notes"});
    CHECK(bank.questions[0].points == 5);
    CHECK(bank.questions[1].id == "second-one");
    CHECK(bank.questions[2].id == "q-3");
    CHECK(bank.questions[2].topic == quiz::TopicId(1));
    CHECK(bank.questions[3].id == "q-4");
    CHECK(bank.questions[0].at == core::Position{5, 3});
}

TEST_CASE("without a category there is one topic, and the title is the one that was asked for") {
    const Imported read = gift("One? {=a ~b}");
    CHECK(first(read).topic == quiz::TopicId(0));
    CHECK(read.bank->topics[0].name == settings.topic);
    CHECK(read.bank->title == settings.title);
    CHECK(read.bank->brief == settings.brief);
}

TEST_CASE("categories that share no beginning are topics with their whole path") {
    const Imported read = gift("$CATEGORY: A\n\nOne? {T}\n\n$CATEGORY: B/C\n\nTwo? {F}\n");
    REQUIRE(read.bank.has_value());
    CHECK(read.bank->title == settings.title);
    CHECK(read.bank->topics[1].name.en == "B / C");
}

TEST_CASE("escaped characters stand for themselves, and an escaped n for a line break") {
    const auto& task = firstTask<quiz::SingleChoice>(gift("2 \\+ 2 \\= \\{4\\}\\n\\:\\: {=\\~a \\# b\\\\n ~c\\=d}"));
    CHECK(task.options[0].text.en == "~a # b\\n");
    CHECK(task.options[1].text.en == "c=d");
    CHECK(first(gift("2 \\+ 2 \\= \\{4\\}\\n\\:\\: {=a ~b}")).text.en == "2 \\+ 2 = {4}\n::");
}

TEST_CASE("a wrapped text is one text, and Chinese ones are joined without a blank") {
    CHECK(first(gift("One\n  and two? {=a\n~b}")).text.en == "One and two?");
    CHECK(first(gift("客户说贵，\n你怎么办？ {=a\n~b}")).text.zh == "客户说贵，你怎么办？");
}

TEST_CASE("feedback goes to the answer it is about, and in a statement the first is for the wrong answer") {
    const auto& choice = firstTask<quiz::SingleChoice>(gift("One? {=a#yes ~b#no, \\#2 ~c ####All of it.}"));
    CHECK(choice.options[0].feedback.en == "yes");
    CHECK(choice.options[1].feedback.en == "no, #2");
    CHECK(choice.options[2].feedback.en == "All of it.");
    const auto& yes = firstTask<quiz::TrueFalse>(gift("One. {T#wrong#right}"));
    CHECK(yes.answer);
    CHECK(yes.whenFalse.en == "wrong");
    CHECK(yes.whenTrue.en == "right");
    const auto& no = firstTask<quiz::TrueFalse>(gift("One. {FALSE#wrong}"));
    CHECK(!no.answer);
    CHECK(no.whenTrue.en == "wrong");
    CHECK(no.whenFalse.en.empty());
}

TEST_CASE("answers in the middle of a sentence leave a gap") {
    CHECK(first(gift("They trust {=you ~him} first.")).text.en == "They trust _____ first.");
    CHECK(first(gift("{=You ~They} come first.")).text.en == "_____ come first.");
}

TEST_CASE("a multiple choice has the right ones with a weight above zero") {
    const Imported read = gift("Which? {~%33.33333%a ~%33.33333%b ~%-33.33333%c ~%33.33333%d}");
    const auto& task = firstTask<quiz::MultipleChoice>(read);
    CHECK(task.options[1].correct);
    CHECK(!task.options[2].correct);
    CHECK(read.diagnostics.empty());
}

TEST_CASE("the rule of a multiple choice is the one whose points the weights give, or the one that a tag names") {
    struct Row {
        std::string file;
        std::optional<quiz::MultipleRule> rule;
    };
    using Rule = quiz::MultipleRule;
    const std::array<Row, 6> rows{{
        {"Which? {~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-33.33333%d}", Rule::netRight},
        {"Which? {~%33.33333%a ~%33.33333%b ~%33.33333%c ~%-100%d}", Rule::rightMinusWrong},
        {"Which? {~%100%a ~%-50%b ~%-50%c}", Rule::rightMinusWrong},
        {"// [tag:marking:all-or-nothing]\nWhich? {~%50%a ~%50%b ~%-100%c ~%-100%d}", Rule::allOrNothing},
        {"Which? {~%50%a ~%50%b ~c}", std::nullopt},
        {"Which? {~%60%a ~%40%b ~%-100%c}", std::nullopt},
    }};
    for (const auto& [file, rule] : rows) {
        CAPTURE(file);
        const Imported read = gift(file);
        CHECK(firstTask<quiz::MultipleChoice>(read).rule == rule);
        CHECK(read.diagnostics.empty() == rule.has_value());
    }
}

TEST_CASE("HTML becomes text") {
    const auto text = [](const std::string& html) { return first(gift("[html]" + html + " {=a ~b}")).text.en; };
    CHECK(text("<p>One &amp; two</p>\n<p>three&nbsp;&#8212;&#x2014; &hellip;</p>") == "One & two\nthree —— …");
    CHECK(text("a<br />b<ul><li>c</li><li>d</li></ul>") == "a\nb\n• c\n• d");
    CHECK(
        text(
            "<!-- no --><span style\\=\"x\">1 < 2 and y > 1 &lt;p&gt; &unknown; &#0; &#xD800; &#xFFFF; &#64976; &#x1FFFE;</span>") ==
        "1 < 2 and y > 1 <p> &unknown; &#0; &#xD800; &#xFFFF; &#64976; &#x1FFFE;");
    CHECK(first(gift("[plain]<p>&amp; {=a ~b}")).text.en == "<p>&amp;");
}

TEST_CASE("an ordering that was exported as a matching is read as an ordering") {
    const auto& task = firstTask<quiz::Ordering>(gift("// [tag:ordering]\nOrder? {=c -> 3 =a -> 1 =b -> 2}"));
    CHECK(task.items[0].text.en == "a");
    CHECK(task.items[2].text.en == "c");
    CHECK(first(gift("// [tag:ordering]\nOrder? {=c -> 3 =a -> 1 =b -> 4}")).taskName() == "matching");
}

TEST_CASE("every kind of line end and a byte order mark are accepted") {
    for (const std::string& end : {std::string("\n"), std::string("\r\n"), std::string("\r")}) {
        const Imported read =
            gift("\xef\xbb\xbfOne? {" + end + "=a" + end + "~b" + end + "}" + end + end + "Two? {T}" + end);
        REQUIRE(read.bank.has_value());
        CHECK(read.bank->questions.size() == 2);
        CHECK(read.bank->questions[1].at == core::Position{6, 1});
    }
}
