#include "core/chinese_marks.hpp"

#include <algorithm>

#include <utf8.h>

namespace fourfold::core {
namespace {

constexpr std::u32string_view fullMarks = U"，。？！：；、（）《》「」『』【】“”‘’…";
constexpr std::u32string_view halfMarks = U",.?!:;";
constexpr std::u32string_view neverTwice = U"，。、；：";

bool isHan(char32_t c) { return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf); }
bool isFull(char32_t c) { return fullMarks.find(c) != std::u32string_view::npos; }
bool isChinese(char32_t c) { return isHan(c) || isFull(c); }
bool isHalf(char32_t c) { return halfMarks.find(c) != std::u32string_view::npos; }
bool isBlank(char32_t c) { return c == U' ' || c == U'\u3000'; }

// The characters of a text, each with its neighbours. Beyond the ends of the text the character is 0.
class Glance {
public:
    explicit Glance(std::string_view text) : m_text(utf8::utf8to32(text)) {}

    [[nodiscard]] std::size_t size() const { return m_text.size(); }
    [[nodiscard]] char32_t at(std::size_t i, int step = 0) const {
        const std::size_t there = i + static_cast<std::size_t>(step);
        return there < m_text.size() ? m_text[there] : U'\0';
    }
    [[nodiscard]] std::size_t run(std::size_t i) const {
        std::size_t end = i;
        while (at(end) == at(i) && end < size()) ++end;
        return end - i;
    }
    [[nodiscard]] bool holdsChinese() const { return std::ranges::any_of(m_text, isChinese); }
    // The character with a few others on both sides.
    [[nodiscard]] std::string around(std::size_t i) const {
        constexpr std::size_t reach = 4;
        const std::size_t begin = i < reach ? 0 : i - reach;
        return utf8::utf32to8(std::u32string_view(m_text).substr(begin, i + reach + 1 - begin));
    }

private:
    std::u32string m_text;
};

// Whether a point or colon belongs to the Latin letter or digit beside it, as in a file's name or a time.
bool joins(char32_t mark, char32_t before, char32_t after) {
    const auto isWord = [](char32_t c) {
        return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    };
    return (mark == U'.' || mark == U':') && (isWord(before) || isWord(after));
}

// Whether a half-width bracket stands beside Chinese, or the two brackets of a pair differ in width.
bool isBracketSlip(const Glance& text, std::size_t i) {
    if (text.at(i) == U'(') {
        std::size_t end = i;
        while (end < text.size() && text.at(end) != U')' && text.at(end) != U'）') ++end;
        if (text.at(end) == U'）') return true;
        for (std::size_t k = i; k < end; ++k) {
            if (isHan(text.at(k))) return true;
        }
        return false;
    }
    if (text.at(i) != U'（') return false;
    std::size_t end = i;
    while (end < text.size() && text.at(end) != U')' && text.at(end) != U'）') ++end;
    return text.at(end) == U')';
}

std::optional<MarkSlip> slipAt(const Glance& text, std::size_t i) {
    const char32_t c = text.at(i);
    const char32_t before = text.at(i, -1);
    const char32_t after = text.at(i, 1);
    if ((c == U'.' || c == U'。') && c != before && text.run(i) >= 3) return MarkSlip::dots;
    if (c == U'…' && c != before && text.run(i) != 2) return MarkSlip::dots;
    if (c == after && neverTwice.find(c) != std::u32string_view::npos) return MarkSlip::repeated;
    if (isBracketSlip(text, i)) return MarkSlip::brackets;
    if ((c == U'"' || c == U'\'') && (isChinese(before) || isChinese(after))) return MarkSlip::straightQuote;
    if (isBlank(c) && (isFull(before) || isFull(after))) return MarkSlip::blank;
    if (isHalf(c) && (isHan(before) || isHan(after)) && !joins(c, before, after)) return MarkSlip::halfWidth;
    return std::nullopt;
}

}  // namespace

Code codeOf(MarkSlip slip) {
    switch (slip) {
        case MarkSlip::halfWidth: return Code::halfWidthMark;
        case MarkSlip::repeated: return Code::repeatedMark;
        case MarkSlip::blank: return Code::blankAtMark;
        case MarkSlip::straightQuote: return Code::straightQuote;
        case MarkSlip::dots: return Code::threeDots;
        case MarkSlip::brackets: return Code::mixedBrackets;
    }
    return Code::halfWidthMark;
}

std::optional<FoundSlip> firstMarkSlip(std::string_view text) {
    const Glance glance(text);
    if (!glance.holdsChinese()) return std::nullopt;
    for (std::size_t i = 0; i < glance.size(); ++i) {
        if (const auto kind = slipAt(glance, i)) return FoundSlip{*kind, glance.around(i)};
    }
    return std::nullopt;
}

}  // namespace fourfold::core
