#include "terminal/wrap.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/characters.hpp"
#include "core/random.hpp"

using namespace fourfold;
using terminal::displayWidth;
using terminal::wrap;
using Lines = std::vector<std::string>;

TEST_CASE("Chinese characters and full-width punctuation take two columns, marks none") {
    CHECK(displayWidth("") == 0);
    CHECK(displayWidth("abc") == 3);
    CHECK(displayWidth("分橘子") == 6);
    CHECK(displayWidth("好，a。") == 7);
    CHECK(displayWidth("e\u0301") == 1);
    CHECK(displayWidth("\u200b") == 0);
    CHECK(displayWidth("𠮷") == 2);
    CHECK(displayWidth("“é”") == 3);
    CHECK(displayWidth("\xff") == 1);
}

TEST_CASE("lines end at blanks in English and between characters in Chinese") {
    CHECK(wrap("one two three", 8, 0, core::Language::en) == Lines{"one two", "three"});
    CHECK(wrap("one two three", 7, 0, core::Language::en) == Lines{"one two", "three"});
    CHECK(wrap("一二三四五", 6, 0, core::Language::zh) == Lines{"一二三", "四五"});
    CHECK(wrap("一二三四五", 7, 0, core::Language::zh) == Lines{"一二三", "四五"});
    CHECK(wrap("", 10, 0, core::Language::en) == Lines{""});
    CHECK(wrap("a\nb", 10, 0, core::Language::en) == Lines{"a", "b"});
}

TEST_CASE("no Chinese line begins with a full stop or a comma") {
    CHECK(wrap("一二三，四", 6, 0, core::Language::zh) == Lines{"一二", "三，四"});
    CHECK(wrap("一二“三四”", 6, 0, core::Language::zh) == Lines{"一二", "“三四”"});
}

TEST_CASE("the first line leaves room for the text before it") {
    CHECK(wrap("one two three", 8, 4, core::Language::en) == Lines{"one", "two", "three"});
    CHECK(wrap("one", 8, 20, core::Language::en) == Lines{"o", "ne"});
}

TEST_CASE("a word longer than the line is cut") {
    CHECK(wrap("abcdefgh ij", 3, 0, core::Language::en) == Lines{"abc", "def", "gh", "ij"});
    CHECK(wrap("一二", 1, 0, core::Language::zh) == Lines{"一", "二"});
}

TEST_CASE("wrapped lines fit into the width and lose nothing except blanks") {
    constexpr std::array<std::string_view, 12> pieces{"好", "，",  "word", " ", "“",  "”",
                                                      "。", "40%", "a",    "—", "（", "x-y"};
    core::Random random(5);
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (std::uint32_t i = random.below(40); i > 0; --i) text += pieces[random.below(pieces.size())];
        const std::size_t width = 4 + random.below(30);
        std::string joined;
        for (const std::string& line : wrap(text, width, 0, core::Language::zh)) {
            CHECK(displayWidth(line) <= width);
            joined += line;
        }
        std::erase(joined, ' ');
        std::erase(text, ' ');
        CHECK(joined == text);
    }
}

TEST_CASE("what is no character is a column wide and ends no line") {
    for (const char32_t c : testing::noCharacters()) {
        const std::string strange = testing::inUtf8(c);
        CHECK(displayWidth("a" + strange) == 2);
        CHECK(wrap("one" + strange + " two", 5, 0, core::Language::en) == Lines{"one" + strange, "two"});
        CHECK(wrap("一" + strange + "二", 10, 0, core::Language::zh) == Lines{"一" + strange + "二"});
    }
    CHECK(wrap("one\xef\xbf two", 5, 0, core::Language::en) == Lines{"one\xef\xbf", "two"});
}
