#include "exchange/blanks.hpp"

#include <algorithm>

namespace fourfold::exchange {
namespace {

constexpr std::string_view ideographicBlank = "\u3000";

// Whether the byte begins an East Asian character: its UTF-8 begins with E3 to E9 or EF (U+3000 to U+9FFF, U+F000 to
// U+FFFF, full-width forms included), or F0 (supplementary ideographs).
bool beginsWide(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0xe3 && byte <= 0xe9) || byte == 0xef || byte == 0xf0;
}

bool endsWide(std::string_view text) {
    std::size_t at = text.size();
    while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xc0U) == 0x80U) --at;
    return at > 0 && at < text.size() && beginsWide(text[at - 1]);
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    for (;;) {
        if (!text.empty() && isBlankByte(text.front())) {
            text.remove_prefix(1);
        } else if (text.starts_with(ideographicBlank)) {
            text.remove_prefix(ideographicBlank.size());
        } else {
            break;
        }
    }
    for (;;) {
        if (!text.empty() && isBlankByte(text.back())) {
            text.remove_suffix(1);
        } else if (text.ends_with(ideographicBlank)) {
            text.remove_suffix(ideographicBlank.size());
        } else {
            return text;
        }
    }
}

std::string unwrapped(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (!isBlankByte(text[at])) {
            result += text[at++];
            continue;
        }
        const std::size_t end = std::min(text.find_first_not_of(" \t\r\n", at), text.size());
        const std::string_view run = text.substr(at, end - at);
        if (run.find_first_of("\r\n") == std::string_view::npos) {
            result += run;
        } else if (end == text.size() || !endsWide(result) || !beginsWide(text[end])) {
            result += ' ';
        }
        at = end;
    }
    return result;
}

}  // namespace fourfold::exchange
