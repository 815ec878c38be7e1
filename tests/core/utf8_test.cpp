#include "core/utf8.hpp"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "support/characters.hpp"

using namespace fourfold::core;
using namespace fourfold::testing;
using namespace std::string_view_literals;

TEST_CASE("the first byte that is no UTF-8 is found") {
    CHECK(firstInvalidByte("") == std::nullopt);
    CHECK(firstInvalidByte("四维 and é, 😀") == std::nullopt);
    CHECK(firstInvalidByte("ab\xff") == 2);
    CHECK(firstInvalidByte("四\xcb\xc4") == 3);         // GBK
    CHECK(firstInvalidByte("a\xe5\x9b") == 1);          // cut short
    CHECK(firstInvalidByte("a\xc0\xaf") == 1);          // overlong
    CHECK(firstInvalidByte("a\xed\xa0\x80") == 1);      // a surrogate
    CHECK(firstInvalidByte("a\xf4\x90\x80\x80") == 1);  // above U+10FFFF
}

TEST_CASE("positions count lines and code points from 1") {
    const std::string_view text = "四维: a\n  b: 😀x\n";
    CHECK(positionOf(text, 0) == Position{1, 1});
    CHECK(positionOf(text, text.find('a')) == Position{1, 5});
    CHECK(positionOf(text, text.find('b')) == Position{2, 3});
    CHECK(positionOf(text, text.find('x')) == Position{2, 7});
    CHECK(positionOf(text, text.size()) == Position{3, 1});
    CHECK(codePoints("四维 😀") == 4);
}

TEST_CASE("a line ends with a line feed, a carriage return, or both") {
    const std::string_view text = "a\rb\r\nc\n\rd";
    CHECK(positionOf(text, text.find('b')) == Position{2, 1});
    CHECK(positionOf(text, text.find('c')) == Position{3, 1});
    CHECK(positionOf(text, text.find('d')) == Position{5, 1});
    CHECK(positionOf("a\r", 2) == Position{2, 1});
}

TEST_CASE("what is no character is found, and its neighbours are none of it") {
    CHECK(noCharacters().size() == 66);
    for (const char32_t c : noCharacters()) {
        const std::string text = "四" + inUtf8(c) + "维";
        CAPTURE(codePointName(c));
        REQUIRE(firstForbidden(text));
        CHECK(firstForbidden(text)->offset == 3);
        CHECK(firstForbidden(text)->value == c);
        CHECK(wellFormed(text) == "四\ufffd维");
    }
    std::size_t forbidden = 0;
    for (char32_t c = 1; c <= 0x10ffff; ++c) {
        if (c >= 0xd800 && c < 0xe000) continue;
        forbidden += firstForbidden(inUtf8(c)) ? 1 : 0;
        REQUIRE(firstForbidden(inUtf8(c)).has_value() == isForbidden(c));
    }
    CHECK(forbidden ==
          66 + 61 - 1);  // of 65 controls, tab, both line breaks and next line are allowed; NUL was left out
}

TEST_CASE("characters are read one by one, and a byte that belongs to none is a replacement character") {
    const std::string_view text = "a四\xff\xe5\x9b";
    std::u32string read;
    for (std::size_t at = 0; at < text.size();) read += nextCharacter(text, at);
    CHECK(read == U"a四\ufffd\ufffd\ufffd");
    CHECK(wellFormed("é\xf0\x8f\xbf\xbf") == "é\ufffd\ufffd\ufffd\ufffd");  // U+FFFF, spelt too long
}

TEST_CASE("control characters are found, but line breaks and tabs are none") {
    CHECK(!firstForbidden("a\tb\r\nc\u0085é四"));
    CHECK(firstForbidden("ab\x1b[31m")->offset == 2);
    CHECK(firstForbidden("ab\x7f")->value == 0x7f);
    CHECK(firstForbidden("a\0b"sv)->value == 0);
    CHECK(firstForbidden("é\u009b")->offset == 2);
    CHECK(firstForbidden("é\u009b")->value == 0x9b);
    CHECK(codePointName(0x1b) == "U+001B");
}

TEST_CASE("a printable text is on one line and shows what cannot be seen") {
    CHECK(printable("四维\n\x1b\xff") == "四维\\n\\u001b\\xff");
    CHECK(printable("\u2028") == "\\u2028");
    CHECK(printable("李\u202e雷\u2066\u200f") == "李\\u202e雷\\u2066\\u200f");
    CHECK(printable("四维四维", 3) == "四维四…");
    CHECK(printable("四维四", 3) == "四维四");
    CHECK(printable("", 3) == "");
}

TEST_CASE("a text of blanks is blank, ideographic ones included") {
    CHECK(isBlank(""));
    CHECK(isBlank(" \t\n\u3000\r"));
    CHECK(!isBlank(" 四"));
    CHECK(!isBlank("\u3001"));
}
