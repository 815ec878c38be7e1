#include <algorithm>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "core/random.hpp"
#include "exchange/export.hpp"
#include "exchange/import.hpp"
#include "exchange/support.hpp"
#include "support/built.hpp"
#include "yaml/bank_loader.hpp"
#include "yaml/bank_writer.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using core::Language;
using exchange::Format;
namespace fs = std::filesystem;

namespace {

const fs::path root = fourfold::testing::inSource();

quiz::Bank loaded(const fs::path& path) {
    const yaml::BankFile file = yaml::loadBank(path);
    REQUIRE(file.bank != nullptr);
    return *file.bank;
}

// The bank without everything that no file of another program can hold. Each of these is a reported loss.
quiz::Bank withoutSettings(quiz::Bank bank) {
    bank.brief = settings.brief;
    bank.pass = quiz::Bank{}.pass;
    bank.naive = {};
    bank.exam = {};
    bank.practice = true;
    // The file names the rule of each question.
    for (quiz::Question& question : bank.questions) {
        auto* multiple = std::get_if<quiz::MultipleChoice>(&question.task);
        if (multiple != nullptr) multiple->rule = multiple->rule.value_or(quiz::usualRule);
    }
    bank.multiple = {};
    return bank;
}

quiz::Bank withoutPractical(quiz::Bank bank) {
    std::erase_if(bank.questions,
                  [](const quiz::Question& each) { return std::holds_alternative<quiz::Practical>(each.task); });
    return bank;
}

exchange::ImportSettings settingsFor(const quiz::Bank& bank) {
    exchange::ImportSettings own = settings;
    own.id = bank.id;
    return own;
}

quiz::Bank imported(Format format, const std::string& text, const exchange::ImportSettings& own) {
    const exchange::Imported read = exchange::bankFrom(format, text, "exported", own);
    CHECK(findings(read.diagnostics) == "");
    REQUIRE(read.bank.has_value());
    return *read.bank;
}

// Writes a file for each language and reads both back as one bank.
quiz::Bank throughGift(const quiz::Bank& bank) {
    const auto own = settingsFor(bank);
    const quiz::Bank english = imported(Format::gift, exchange::textOf(Format::gift, bank, Language::en).text, own);
    const quiz::Bank chinese = imported(Format::gift, exchange::textOf(Format::gift, bank, Language::zh).text, own);
    core::Diagnostics found;
    const auto both = exchange::inBothLanguages(english, chinese, found);
    CHECK(findings(found) == "");
    REQUIRE(both.has_value());
    quiz::Bank whole = *both;
    whole.brief = settings.brief;
    return whole;
}

// Makes texts with all characters that have a meaning in GIFT, HTML or YAML.
class Hostile {
public:
    explicit Hostile(std::uint64_t seed) : m_random(seed) {}

    std::string text() {
        static const std::vector<std::string> pieces{
            "=",    "~",  "#",  "####",       "{",      "}",       ":",         "::",    "\\", "\\n",    "\n", "%",
            "%50%", "->", "//", "$CATEGORY:", "[html]", "[plain]", "<b>",       "&amp;", "a",  "word ",  "  ", "客户",
            "，",   "\"", "'",  "[id:x]",     "1",      "TRUE",    "ANSWER: A", "A. ",   "\t", "\u3000", "…"};
        std::string text = ".";
        for (std::size_t i = below(12) + 1; i > 0; --i) text += pieces[below(pieces.size())];
        return text + ".";
    }
    // A left text of a matching: without the arrow, which GIFT cannot write.
    std::string left() {
        std::string text = this->text();
        for (std::size_t at; (at = text.find("->")) != std::string::npos;) text.replace(at, 2, "-");
        return text;
    }
    core::Text both() { return {text(), text()}; }
    std::size_t below(std::size_t bound) { return m_random.below(static_cast<std::uint32_t>(bound)); }

    quiz::Bank bank() {
        quiz::Bank bank;
        bank.id = "hostile";
        bank.title = {"T/itle: {x}", "标题"};
        bank.topics = {{.id = "one", .name = {"One / two", "一"}},
                       {.id = "never", .name = {"Never", "没有"}},
                       {.id = "two", .name = {"Two", "二"}}};
        for (std::size_t i = 0; i < 8; ++i) {
            quiz::Question question;
            question.id = "q-" + std::to_string(i + 1);
            question.topic = quiz::TopicId(below(2) * 2);
            question.points = static_cast<int>(below(100)) + 1;
            if (below(2) == 0) question.systems = {"S4", "my notes, 2"};
            question.text = both();
            question.task = task(i);
            bank.questions.push_back(question);
        }
        return bank;
    }

private:
    quiz::Task task(std::size_t kind) {
        const std::size_t count = below(8) + 2;
        if (kind % 5 == 2) return quiz::TrueFalse{.answer = below(2) == 0, .whenTrue = both(), .whenFalse = both()};
        if (kind % 5 == 3) {
            quiz::Ordering ordering;
            for (std::size_t i = 0; i < count; ++i)
                ordering.items.push_back({.id = id(i), .text = {left(), left()}, .feedback = {}});
            return ordering;
        }
        if (kind % 5 == 4) {
            quiz::Matching matching;
            for (std::size_t i = 0; i < count; ++i) {
                if (i < 2 || below(3) > 0) {
                    matching.pairs.push_back(
                        {.id = id(i), .left = {left(), left()}, .right = numbered(i), .feedback = {}});
                } else {
                    matching.extra.push_back({.id = id(i), .text = numbered(i), .feedback = {}});
                }
            }
            // In the order of the format: the extra ones last.
            std::size_t next = 0;
            for (quiz::Pair& pair : matching.pairs) pair.id = id(next++);
            for (quiz::Item& item : matching.extra) item.id = id(next++);
            return matching;
        }
        std::vector<quiz::Option> options;
        const std::size_t right = kind % 5 == 0 ? 1 : below(count - 1) + 1;
        for (std::size_t i = 0; i < count; ++i)
            options.push_back({.id = id(i), .text = both(), .correct = i < right, .feedback = both()});
        if (kind % 5 == 0) return quiz::SingleChoice{options};
        return quiz::MultipleChoice{options};
    }
    core::Text numbered(std::size_t i) { return {text() + std::to_string(i), text() + std::to_string(i)}; }
    static std::string id(std::size_t i) { return "part-" + std::to_string(i); }

    core::Random m_random;
};

}  // namespace

TEST_CASE("the shipped banks are read back from GIFT without loss") {
    for (const char* name : {"scenarios/quizzes/four-dimension-basics.yaml", "scenarios/quizzes/key-account-final.yaml",
                             "tests/fixtures/valid/quizzes/every-bank-key.yaml"}) {
        CAPTURE(name);
        const quiz::Bank bank = loaded(root / name);
        CHECK(yaml::bankText(throughGift(withoutPractical(bank))) ==
              yaml::bankText(withoutSettings(withoutPractical(bank))));
        const exchange::Exported written = exchange::textOf(Format::gift, bank, Language::zh);
        CHECK(written.written == withoutPractical(bank).questions.size());
        CHECK(!written.losses.hasErrors());
    }
}

TEST_CASE("hostile texts are read back from GIFT character by character") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        const quiz::Bank bank = Hostile(seed).bank();
        const std::string expected = yaml::bankText(withoutSettings(bank));
        REQUIRE(yaml::bankText(throughGift(bank)) == expected);
    }
}

TEST_CASE("everything that Aiken can hold is read back from it") {
    for (const char* name : {"four-dimension-basics.yaml", "key-account-final.yaml"}) {
        for (const Language language : core::languages) {
            CAPTURE(name);
            const quiz::Bank bank = loaded(root / "scenarios/quizzes" / name);
            const exchange::Exported written = exchange::textOf(Format::aiken, bank, language);
            const quiz::Bank read = imported(Format::aiken, written.text, settingsFor(bank));
            CHECK(read.questions.size() == written.written);
            std::size_t at = 0;
            for (const quiz::Question& question : bank.questions) {
                const auto* single = std::get_if<quiz::SingleChoice>(&question.task);
                const auto* statement = std::get_if<quiz::TrueFalse>(&question.task);
                if (single == nullptr && statement == nullptr) continue;
                const quiz::Question& again = read.questions.at(at++);
                CHECK(again.text.en == question.text.in(language));
                if (statement != nullptr) {
                    CHECK(std::get<quiz::TrueFalse>(again.task).answer == statement->answer);
                    continue;
                }
                const auto& options = std::get<quiz::SingleChoice>(again.task).options;
                REQUIRE(options.size() == single->options.size());
                for (std::size_t i = 0; i < options.size(); ++i) {
                    CHECK(options[i].text.en == single->options[i].text.in(language));
                    CHECK(options[i].correct == single->options[i].correct);
                }
            }
            CHECK(at == read.questions.size());
            // Every question is either written or reported as left out.
            const auto left = std::ranges::count_if(written.losses.all(), [](const core::Diagnostic& each) {
                return each.code == core::Code::kindNotWritten;
            });
            CHECK(written.written + static_cast<std::size_t>(left) == bank.questions.size());
        }
    }
}

TEST_CASE("two files that hold different questions are not put together") {
    const quiz::Bank bank = loaded(root / "scenarios/quizzes/four-dimension-basics.yaml");
    quiz::Bank other = bank;
    std::swap(other.questions[0], other.questions[4]);
    core::Diagnostics found("other.gift");
    CHECK(!exchange::inBothLanguages(bank, other, found).has_value());
    CHECK(found.hasErrors());
    quiz::Bank shorter = bank;
    shorter.questions.pop_back();
    core::Diagnostics missing("other.gift");
    CHECK(!exchange::inBothLanguages(bank, shorter, missing).has_value());
}
