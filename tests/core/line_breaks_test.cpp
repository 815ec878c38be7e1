#include "core/line_breaks.hpp"

#include <string>

#include <doctest/doctest.h>

#include "support/characters.hpp"

using namespace fourfold::core;

namespace {

// The text with | where a line may end and / where it must end.
std::string marked(std::string_view text, Language language) {
    const std::vector<LineBreak> breaks = lineBreaks(text, language);
    REQUIRE(breaks.size() == text.size());
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        result += text[i];
        if (breaks[i] == LineBreak::allowed) result += '|';
        if (breaks[i] == LineBreak::required) result += '/';
    }
    return result;
}

}  // namespace

TEST_CASE("English breaks at blanks, Chinese between characters") {
    CHECK(marked("to be here", Language::en) == "to |be |here");
    CHECK(marked("你好吗", Language::zh) == "你|好|吗");
}

TEST_CASE("Chinese punctuation stays with what it belongs to") {
    CHECK(marked("好，你说。", Language::zh) == "好，|你|说。");
    CHECK(marked("他（王）来", Language::zh) == "他|（王）|来");
    CHECK(marked("说“好”吗", Language::zh) == "说|“好”|吗");
}

TEST_CASE("numbers and their units stay together, line feeds must break") {
    CHECK(marked("约160千", Language::zh) == "约|160|千");
    CHECK(marked("40%的", Language::zh) == "40%|的");
    CHECK(marked("a\nb", Language::en) == "a\n/b");
}

TEST_CASE("a text does not break at its end, and an empty one has no breaks") {
    CHECK(lineBreaks("", Language::en).empty());
    CHECK(lineBreaks("a ", Language::en).back() == LineBreak::forbidden);
    CHECK(lineBreaks("a\n", Language::en).back() == LineBreak::forbidden);
}

TEST_CASE("what is no character, and bytes that are no text, break like an unknown character") {
    const auto likeReplacement = [](const std::string& strange, std::size_t characters) {
        std::string replaced;
        for (std::size_t i = 0; i < characters; ++i) replaced += "\ufffd";
        const auto drop = [](std::string text, std::string_view what) {
            for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos;) text.erase(at, what.size());
            return text;
        };
        for (const Language language : {Language::en, Language::zh}) {
            CHECK(lineBreaks(strange, language).size() == strange.size());
            for (const auto& [before, after] : {std::pair{"", ""}, {"a ", " b"}, {"四", "维"}, {"a\n", "\nb"}}) {
                const std::string found = marked(before + strange + after, language);
                const std::string expected = marked(before + replaced + after, language);
                if (characters == 1) CHECK(drop(found, strange) == drop(expected, replaced));
            }
        }
    };
    for (const char32_t c : fourfold::testing::noCharacters()) {
        CAPTURE(static_cast<std::uint32_t>(c));
        likeReplacement(fourfold::testing::inUtf8(c), 1);
    }
    likeReplacement("\xff", 1);
    likeReplacement("\x80", 1);
    for (const std::string strange :
         {"\xef\xbf", "\xf0\x8f\xbf\xbf", "\xf0\x90", "\xed\xbf\xbf", "\xf8\x88\x80\x80\x80"}) {
        likeReplacement(strange, strange.size());
    }
}
