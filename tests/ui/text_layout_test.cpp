#include "ui/text_layout.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/characters.hpp"
#include "ui/headless.hpp"

namespace fourfold::ui {
namespace {

using testing::Headless;

std::vector<std::string> linesOf(const TextBlock& block, std::string_view text) {
    std::vector<std::string> lines;
    for (const TextLine& line : block.lines) lines.emplace_back(text.substr(line.begin, line.end - line.begin));
    return lines;
}

class Setter {
public:
    explicit Setter(core::Language language)
        : m_language(language), m_window({.latin = language == core::Language::en}) {}

    [[nodiscard]] TextBlock set(std::string_view text, float width) {
        return breakLines(m_window.glyphs(), font(), text, width, m_language);
    }
    [[nodiscard]] std::vector<std::string> lines(std::string_view text, float width) {
        return linesOf(set(text, width), text);
    }
    [[nodiscard]] float width(std::string_view text) { return textWidth(m_window.glyphs(), font(), text); }
    [[nodiscard]] std::string fit(std::string_view text, float width) {
        return fitted(m_window.glyphs(), font(), text, width);
    }
    [[nodiscard]] Font font() const { return m_window.theme().font(TextStyle::body); }

private:
    core::Language m_language;
    Headless m_window;
};

// Punctuation that no Chinese line may begin with, and what none may end with.
constexpr std::string_view never = "，。；：！？、”’）》…";
constexpr std::string_view opening = "“‘（《";

bool beginsWithOneOf(std::string_view line, std::string_view signs) {
    for (std::size_t i = 0; i < signs.size(); i += 3) {
        if (line.starts_with(signs.substr(i, 3))) return true;
    }
    return false;
}

bool endsWithOneOf(std::string_view line, std::string_view signs) {
    for (std::size_t i = 0; i < signs.size(); i += 3) {
        if (line.ends_with(signs.substr(i, 3))) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("English breaks at blanks, which are left out at the ends of lines") {
    Setter en(core::Language::en);
    const float room = en.width("words here") + 1;
    CHECK(en.lines("words here  three little", room) == std::vector<std::string>{"words here", "three little"});
    CHECK(en.lines("one", room) == std::vector<std::string>{"one"});
    CHECK(en.lines("", room) == std::vector<std::string>{""});
}

TEST_CASE("a line feed always breaks") {
    Setter en(core::Language::en);
    CHECK(en.lines("one\ntwo\n\nthree", 1000) == std::vector<std::string>{"one", "two", "", "three"});
}

TEST_CASE("a word wider than the line is broken anywhere, and nothing of it is lost") {
    Setter en(core::Language::en);
    const auto lines = en.lines("incomprehensibilities", en.width("incomp"));
    CHECK(lines.size() >= 3);
    std::string joined;
    for (const std::string& line : lines) joined += line;
    CHECK(joined == "incomprehensibilities");
}

TEST_CASE("Chinese breaks between characters, but no line begins or ends with the wrong punctuation") {
    Setter zh(core::Language::zh);
    const std::string text = "他说：“我要（三天以内）答复，行不行？”我说：行！《合同》第三条、第五条……都照旧。";
    for (int characters = 4; characters <= 20; ++characters) {
        const TextBlock block = zh.set(text, zh.width("字") * static_cast<float>(characters) + 1);
        const auto lines = linesOf(block, text);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            CAPTURE(lines[i]);
            if (i > 0) CHECK_FALSE(beginsWithOneOf(lines[i], never));
            if (i + 1 < lines.size()) CHECK_FALSE(endsWithOneOf(lines[i], opening));
        }
    }
}

TEST_CASE("no line is wider than the room, and the block is as wide as its widest line") {
    for (const core::Language language : {core::Language::en, core::Language::zh}) {
        Setter setter(language);
        const std::string text = language == core::Language::en
                                     ? "Nobody would have blamed you for staying, which is why going counts."
                                     : "先过技术评审，评审组七个人；技术不过，价格连拆都不拆。";
        for (const float room : {90.0F, 137.0F, 251.0F, 400.0F}) {
            const TextBlock block = setter.set(text, room);
            float widest = 0;
            for (const TextLine& line : block.lines) {
                CHECK(line.width <= room);
                widest = std::max(widest, line.width);
            }
            CHECK(block.width == widest);
            CHECK(block.height == static_cast<float>(block.lines.size()) * setter.font().lineHeight);
        }
    }
}

TEST_CASE("no English word is broken that fits on a line") {
    Setter en(core::Language::en);
    const std::string text = "Decide before you knock what result you want";
    for (float room = en.width("Decide") + 20; room < 400; room += 17) {
        for (const std::string& line : en.lines(text, room)) {
            const std::size_t at = text.find(line);
            REQUIRE(at != std::string::npos);
            if (at > 0) CHECK(text[at - 1] == ' ');
        }
    }
}

TEST_CASE("what fits is left as it is, and what does not ends with an ellipsis within the room") {
    for (const core::Language language : {core::Language::en, core::Language::zh}) {
        Setter setter(language);
        const std::string text = language == core::Language::en ? "Who holds the red pencil?" : "红铅笔在谁手里";
        CHECK(setter.fit(text, setter.width(text)) == text);
        const std::string cut = setter.fit(text, setter.width(text) * 0.6F);
        CHECK(cut.ends_with("…"));
        CHECK(text.starts_with(cut.substr(0, cut.size() - 3)));
        CHECK(setter.width(cut) <= setter.width(text) * 0.6F);
        CHECK(cut.size() > 6);
    }
}

TEST_CASE("quotation marks, dash and ellipsis are narrow in English and as wide as a character in Chinese") {
    Setter en(core::Language::en);
    Setter zh(core::Language::zh);
    CHECK(zh.width("“") == zh.width("字"));
    CHECK(en.width("“") < 0.7F * zh.width("“"));
    CHECK(en.width("…") <= zh.width("…"));
}

TEST_CASE("an offset is counted in characters, whatever their bytes") {
    CHECK(offsetOf("a字b", 0) == 0);
    CHECK(offsetOf("a字b", 1) == 1);
    CHECK(offsetOf("a字b", 2) == 4);
    CHECK(offsetOf("a字b", 99) == 5);
}

TEST_CASE("what is no character, and a text cut within one, is laid out like any other") {
    Setter setter(core::Language::zh);
    const auto check = [&](const std::string& strange) {
        const std::string text = "王" + strange + "伟 wei" + strange;
        CHECK(setter.width(text) > setter.width("王伟 wei"));
        std::string joined;
        for (const std::string& line : setter.lines(text, setter.width("王伟"))) joined += line;
        CHECK(joined.size() + 1 >= text.size());  // the blank may stand where a line ends
        CHECK(setter.fit(text, setter.width(text)) == text);
        CHECK(setter.fit(text, setter.width("王伟")).ends_with("…"));
    };
    for (const char32_t c : testing::noCharacters()) check(testing::inUtf8(c));
    for (const char* bytes : {"\xff", "\xef\xbf", "\xf0\x9f\x98", "\xf0\x8f\xbf\xbf"}) check(bytes);
}

}  // namespace fourfold::ui
