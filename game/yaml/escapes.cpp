#include "yaml/escapes.hpp"

#include <charconv>
#include <cstdint>

#include "core/utf8.hpp"

namespace fourfold::yaml {
namespace {

using core::Code;

// The number of hexadecimal digits that follow the letter of an escape.
std::size_t digitsAfter(char letter) {
    switch (letter) {
        case 'x': return 2;
        case 'u': return 4;
        case 'U': return 8;
        default: return 0;
    }
}

// What an escape of one letter stands for, as far as that may be forbidden.
char32_t valueOf(char letter) {
    switch (letter) {
        case '0': return 0;
        case 'a': return 0x07;
        case 'b': return 0x08;
        case 'v': return 0x0b;
        case 'f': return 0x0c;
        case 'e': return 0x1b;
        default: return ' ';
    }
}

}  // namespace

std::optional<WrongEscape> firstWrongEscape(std::string_view source, std::size_t open) {
    for (std::size_t i = open + 1; i + 1 < source.size() && source[i] != '"'; ++i) {
        if (source[i] != '\\') continue;
        const std::size_t backslash = i++;
        const char letter = source[i];
        if (letter == '\'') return WrongEscape{backslash, Code::badEscape, 0};  // YAML knows it no longer
        const std::string_view digits = source.substr(i + 1, digitsAfter(letter));
        std::uint32_t value = valueOf(letter);
        if (!digits.empty()) std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
        if (core::isNoCharacter(value)) return WrongEscape{backslash, Code::noCharacter, value};
        if (core::isForbiddenControl(value)) return WrongEscape{backslash, Code::controlCharacter, value};
        i += digits.size();
    }
    return std::nullopt;
}

std::string withWholeCharacters(const std::string& value) {
    std::string whole;
    std::string_view rest = value;
    while (const auto lonely = core::firstInvalidByte(rest)) {
        whole += rest.substr(0, *lonely);
        whole += '\xc2';
        whole += rest[*lonely];
        rest.remove_prefix(*lonely + 1);
    }
    return whole += rest;
}

}  // namespace fourfold::yaml
