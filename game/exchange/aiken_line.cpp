#include "exchange/aiken_line.hpp"

#include <array>

#include "exchange/blanks.hpp"

namespace fourfold::exchange {
namespace {

bool isLetter(char c) { return c >= 'A' && c <= 'Z'; }

template <std::size_t n>
bool skipOne(std::string_view& text, const std::array<std::string_view, n>& marks) {
    for (const std::string_view mark : marks) {
        if (!text.starts_with(mark)) continue;
        text.remove_prefix(mark.size());
        return true;
    }
    return false;
}

constexpr std::array<std::string_view, 5> marksOfOptions{".", ")", "．", "）", "、"};
constexpr std::array<std::string_view, 2> colons{":", "："};

}  // namespace

AikenLine aikenLineOf(std::string_view line) {
    constexpr std::string_view word = "ANSWER";
    const std::string_view text = trimmed(line);
    if (text.empty()) return {};
    std::string_view rest = text.substr(1);
    if (isLetter(text.front()) && skipOne(rest, marksOfOptions)) {
        return {.kind = AikenLine::Kind::option, .letter = text.front(), .text = trimmed(rest)};
    }
    rest = text;
    if (text.starts_with(word)) {
        rest = trimmed(text.substr(word.size()));
        if (skipOne(rest, colons)) {
            rest = trimmed(rest);
            // A mark after the letter is accepted.
            std::string_view behind = rest.empty() ? rest : rest.substr(1);
            static_cast<void>(skipOne(behind, marksOfOptions));
            const bool isOne = !rest.empty() && isLetter(rest.front()) && trimmed(behind).empty();
            return {.kind = AikenLine::Kind::answer, .letter = isOne ? rest.front() : '\0', .text = rest};
        }
    }
    return {.kind = AikenLine::Kind::text, .text = text};
}

}  // namespace fourfold::exchange
