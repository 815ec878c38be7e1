#include "core/text_match.hpp"

#include <algorithm>

namespace fourfold::core {
namespace {

constexpr std::string_view wideBlank = "\xE3\x80\x80";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

bool matches(std::string_view text, std::string_view part) {
    return part.empty() || !std::ranges::search(text, part, {}, lower, lower).empty();
}

std::string_view trimmed(std::string_view text) {
    for (;;) {
        if (text.starts_with(' ')) {
            text.remove_prefix(1);
        } else if (text.ends_with(' ')) {
            text.remove_suffix(1);
        } else if (text.starts_with(wideBlank)) {
            text.remove_prefix(wideBlank.size());
        } else if (text.ends_with(wideBlank)) {
            text.remove_suffix(wideBlank.size());
        } else {
            return text;
        }
    }
}

}  // namespace fourfold::core
