#include "core/normal_name.hpp"

#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/random.hpp"
#include "core/utf8.hpp"

using namespace fourfold;
using core::normalName;

namespace {

// One way in which somebody may type or paste a character of a name.
std::string respelt(char32_t c, core::Random& random) {
    const bool isPlain = c > U' ' && c < 0x7f;
    std::string text;
    const auto add = [&](char32_t each) {
        if (each < 0x80) {
            text += static_cast<char>(each);
        } else if (each < 0x800) {
            text += static_cast<char>(0xc0 | (each >> 6U));
            text += static_cast<char>(0x80 | (each & 0x3fU));
        } else {
            text += static_cast<char>(0xe0 | (each >> 12U));
            text += static_cast<char>(0x80 | ((each >> 6U) & 0x3fU));
            text += static_cast<char>(0x80 | (each & 0x3fU));
        }
    };
    constexpr std::array<char32_t, 6> blanks{U' ', U'\t', U'\u3000', U'\u00a0', U'\u2003', U'\n'};
    constexpr std::array<char32_t, 5> unseen{U'\u200b', U'\ufeff', U'\u00ad', U'\u2060', U'\u200e'};
    if (c == U' ') {
        const std::uint32_t count = 1 + random.below(3);
        for (std::uint32_t i = 0; i < count; ++i) add(blanks[random.below(blanks.size())]);
    } else if (c == U'\u00e9' && random.below(2) == 0) {
        add(U'e');
        add(U'\u0301');
    } else {
        add(isPlain && random.below(2) == 0 ? c - U'!' + U'\uff01' : c);
    }
    if (random.below(4) == 0) add(unseen[random.below(unseen.size())]);
    return text;
}

std::string respelt(const std::string& name, core::Random& random) {
    std::string text = random.below(2) == 0 ? "" : respelt(U' ', random);
    for (std::size_t at = 0; at < name.size();) text += respelt(core::nextCharacter(name, at), random);
    return random.below(2) == 0 ? text : text + respelt(U' ', random);
}

}  // namespace

TEST_CASE("spellings of one name are one name") {
    CHECK(normalName(" 张伟") == "张伟");
    CHECK(normalName("大客户一班 ") == "大客户一班");
    CHECK(normalName("\u3000张\u3000\u3000伟\u00a0") == "张 伟");
    CHECK(normalName("Ｌｉ　Ｌｅｉ") == "Li Lei");
    CHECK(normalName("Ａ１０１") == "A101");
    CHECK(normalName("Zoe\u0301") == "Zo\u00e9");
    CHECK(normalName("张\u200b伟\ufeff") == "张伟");
    CHECK(normalName("\u202eLi\u202c") == "Li");
    CHECK(normalName("Li\r\n\tLei") == "Li Lei");
    CHECK(normalName("ﾜﾀﾅﾍﾞ") == "ワタナベ");
    CHECK(normalName("\uf900") == "\u8c48");
}

TEST_CASE("what tells people apart stays") {
    CHECK(normalName("O'Brien; DROP TABLE") == "O'Brien; DROP TABLE");
    CHECK(normalName("li") != normalName("Li"));
    CHECK(normalName("张伟") != normalName("张玮"));
    CHECK(normalName("0012") == "0012");
    CHECK(normalName("👩\u200d💼 Zo\u00eb") == "👩\u200d💼 Zo\u00eb");
    CHECK(normalName("משה") == "משה");
}

TEST_CASE("a name of nothing that is seen is empty, and no bytes are refused") {
    for (const char* text : {"", " ", "\u3000\t\n", "\u200b\ufeff", "\x01\x7f"}) CHECK(normalName(text).empty());
    CHECK(normalName("\xff Li \xc3") == "\uFFFD Li \uFFFD");
    CHECK(normalName("Li\uffff") == "Li\uFFFD");
}

TEST_CASE("thousands of spellings of a name are one name, and stay as they are") {
    const std::vector<std::string> names{"张伟",      "Li Lei", "Zo\u00e9 O'Brien-2",
                                         "欧阳 娜娜", "A-0012", "大客户 (一) 班"};
    for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
        core::Random random(seed);
        const std::string& name = names[seed % names.size()];
        const std::string spelt = respelt(name, random);
        CAPTURE(seed);
        CAPTURE(spelt);
        REQUIRE(normalName(spelt) == name);
    }
}

TEST_CASE("the normal form of random texts is its own") {
    for (std::uint64_t seed = 1; seed <= 2000; ++seed) {
        core::Random random(seed);
        std::string text;
        for (std::uint32_t i = random.below(40); i > 0; --i) text += static_cast<char>(random.below(256));
        for (std::uint32_t i = random.below(20); i > 0; --i) {
            // Of two bytes: accents, soft hyphens, Hebrew, Arabic, controls; of three: signs, blanks, wide letters.
            text += static_cast<char>(0xc2 + random.below(30));
            text += static_cast<char>(0x80 + random.below(64));
            text += static_cast<char>(0xe1 + random.below(15));
            text += static_cast<char>(0x80 + random.below(64));
            text += static_cast<char>(0x80 + random.below(64));
        }
        CAPTURE(seed);
        const std::string once = normalName(text);
        CHECK(normalName(once) == once);
        CHECK_FALSE(core::firstInvalidByte(once));
    }
}
