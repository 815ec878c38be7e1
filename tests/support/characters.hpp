#pragma once

#include <iterator>
#include <string>

#include <utf8.h>

namespace fourfold::testing {

[[nodiscard]] inline std::string inUtf8(char32_t character) {
    std::string text;
    utf8::append(character, std::back_inserter(text));
    return text;
}

// The 66 code points that Unicode promises never to make a character.
[[nodiscard]] inline std::u32string noCharacters() {
    std::u32string all;
    for (char32_t c = 0xfdd0; c <= 0xfdef; ++c) all += c;
    for (char32_t plane = 0; plane <= 0x10; ++plane) {
        all += plane << 16U | 0xfffeU;
        all += plane << 16U | 0xffffU;
    }
    return all;
}

}  // namespace fourfold::testing
