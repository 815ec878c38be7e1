#include "core/id_rule.hpp"

#include <algorithm>

namespace fourfold::core {
namespace {

// Independent of the locale: only ASCII counts.
bool isSmallLetter(char c) { return c >= 'a' && c <= 'z'; }
bool isLetter(char c) { return isSmallLetter(c) || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool isId(std::string_view word) {
    const auto isIdCharacter = [](char c) { return isSmallLetter(c) || isDigit(c) || c == '-'; };
    return !word.empty() && word.size() <= longestId && isSmallLetter(word.front()) &&
           std::ranges::all_of(word, isIdCharacter);
}

std::string idLike(std::string_view typed) {
    std::string id;
    for (const char c : typed) {
        if (isLetter(c)) {
            id += static_cast<char>(c | 0x20);
        } else if (isDigit(c) && !id.empty()) {
            id += c;
        } else if (!id.empty() && id.back() != '-') {
            id += '-';
        }
    }
    id.resize(std::min(id.size(), longestId));
    while (id.ends_with('-')) id.pop_back();
    return id;
}

}  // namespace fourfold::core
