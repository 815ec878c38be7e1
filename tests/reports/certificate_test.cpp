#include <algorithm>

#include <doctest/doctest.h>

#include "quiz/sample_bank.hpp"
#include "reports/certificate.hpp"
#include "reports/fitted_text.hpp"
#include "support/text.hpp"

using namespace fourfold;
using namespace fourfold::reports;

namespace {

using fourfold::testing::contains;

Certificate of(const std::string& person) {
    return {.person = person,
            .className = "<三班>",
            .exam = {.en = "Basics & more", .zh = "基础<一>"},
            .score = {9250, 100},
            .passed = core::momentOf(1'795'600'000'000),
            .attempt = records::AttemptId("0f-1"),
            .digest = "8b1a9953c4611296a827abf8c47804d7e6c49c6b0a2f1d3e4c5b6a7988776655",
            .hash = "01fbc8d3a1b2c3d4e5"};
}

records::Attempt passedExam(const quiz::Bank& bank) {
    records::Attempt attempt;
    attempt.header.id = records::AttemptId("0f-1");
    attempt.header.kind = records::AttemptKind::quiz;
    attempt.header.mode = engine::Mode::exam;
    attempt.header.subject = bank.id;
    attempt.state = records::AttemptState::ended;
    attempt.outcome = {.result = "done", .score = engine::Fraction{80, 1}, .passed = true, .redLine = false};
    return attempt;
}

}  // namespace

TEST_CASE("only a passed exam on the bank gives a certificate") {
    const quiz::Bank bank = testing::sampleBank();
    const records::Attempt passed = passedExam(bank);
    REQUIRE(certificateOf(passed, bank));
    CHECK(certificateOf(passed, bank)->score == engine::Fraction{80, 1});
    CHECK(certificateOf(passed, bank)->attempt.text() == "0f-1");
    const auto refused = [&](auto&& change) {
        records::Attempt attempt = passed;
        change(attempt);
        return !certificateOf(attempt, bank).has_value();
    };
    CHECK(refused([](records::Attempt& each) { each.outcome.passed = false; }));
    CHECK(refused([](records::Attempt& each) { each.header.mode = engine::Mode::practice; }));
    CHECK(refused([](records::Attempt& each) { each.header.kind = records::AttemptKind::play; }));
    CHECK(refused([](records::Attempt& each) { each.header.subject = "other"; }));
    CHECK(refused([](records::Attempt& each) { each.state = records::AttemptState::open; }));
    CHECK(refused([](records::Attempt& each) { each.outcome.score.reset(); }));
}

TEST_CASE("names appear as text in a certificate, whatever they contain") {
    const core::Strings strings;
    const Phrases phrases(strings, core::Language::en);
    const std::string page = certificatePage(of("<script>x</script>\"'&\x1b\xff\uFFFF\u202Egpj.exe"), phrases);
    CHECK_FALSE(contains(page, "<script"));
    CHECK(contains(page, "&lt;script&gt;x&lt;/script&gt;&quot;&#39;&amp;\\u001b"));
    CHECK_FALSE(contains(page, "\x1b"));
    CHECK_FALSE(contains(page, "\xff"));
    CHECK_FALSE(contains(page, "\uFFFF"));
    CHECK_FALSE(contains(page, "\u202E"));
    CHECK(contains(page, "Content-Security-Policy"));
    CHECK(contains(page, "default-src &#39;none&#39;"));
    CHECK_FALSE(contains(page, "href"));
}

TEST_CASE("long texts are fitted into the width, in two lines if one line would be too small") {
    constexpr double width = 2300;
    const std::vector<std::string> texts{
        "Li",
        "李雷",
        "Dr. Maximiliane-Alexandra von Hohenstein-Wolfenbüttel auf der Lauenburg",
        std::string(80, 'W'),
        plainText(std::string(10'000, 'x'), 80),
        plainText(std::string("很长的名字很长的名字很长的名字很长的名字很长的名字很长的名字很长的名字"), 80),
        "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
        ""};
    for (const std::string& text : texts) {
        CAPTURE(text);
        const FittedText set = fitted(text, width, 150, 84);
        std::string all;
        for (const std::string& line : set.lines) {
            CHECK(widthInEm(line) * set.size <= width + 0.001);
            all += line;
        }
        CHECK(all == text);
        CHECK(set.lines.size() <= 2);
        CHECK(set.size <= 150);
        CHECK(set.size >= 28);
    }
    CHECK(fitted("Li", width, 150, 84).size == 150);
    const FittedText two = fitted(texts[2], width, 150, 84);
    REQUIRE(two.lines.size() == 2);
    CHECK(two.lines[0].back() == ' ');  // the first line ends between words
}
