#include "reports/fitted_text.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include <utf8.h>

#include "core/utf8.hpp"

namespace fourfold::reports {
namespace {

// Whether a character joins the one before it: accents, joiners, variation selectors, skin tones.
bool joinsTheLast(char32_t c) {
    return (c >= 0x0300 && c <= 0x036F) || (c >= 0x0483 && c <= 0x0489) || (c >= 0x0591 && c <= 0x05BD) ||
           (c >= 0x064B && c <= 0x065F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x20D0 && c <= 0x20FF) ||
           c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1F3FB && c <= 0x1F3FF);
}

double widthOf(char32_t c) {
    if (joinsTheLast(c)) return 0;
    if (c >= 0xFDFA && c <= 0xFDFD) return 4.0;  // a whole phrase in one character
    if (c >= 0x1100) return 1.05;
    if (c >= 0x0590) return 0.9;
    if (c == 'W' || c == 'M' || c == '@' || c == '%' || c == 'm' || c == 'w') return 0.98;
    if (c == ' ' || c == 'i' || c == 'l' || c == 'j' || c == '.' || c == ',' || c == '\'') return 0.36;
    if (c >= 'a' && c <= 'z') return 0.64;
    return c < 0x80 ? 0.74 : 0.86;
}

// Where the second line begins, so that both lines are about equally wide: after a blank, if there is one near the
// middle.
std::size_t middleOf(const std::string& text) {
    const double half = widthInEm(text) / 2;
    constexpr double near = 0.35;  // the largest distance from the middle, as a part of the half
    double width = 0;
    std::size_t anywhere = 0;
    std::size_t blank = 0;
    double blankOff = half * near;
    for (auto at = text.cbegin(); at != text.cend();) {
        const char32_t c = utf8::unchecked::next(at);
        width += widthOf(c);
        const auto behind = static_cast<std::size_t>(at - text.cbegin());
        const bool mayBreak = at == text.cend() || (c != 0x200D && !joinsTheLast(utf8::unchecked::peek_next(at)));
        if (anywhere == 0 && width >= half && mayBreak) anywhere = behind;
        if (c == ' ' && std::abs(width - half) < blankOff) {
            blank = behind;
            blankOff = std::abs(width - half);
        }
    }
    return blank != 0 ? blank : anywhere;
}

double sizeFor(std::string_view line, double width, double largest) {
    return std::min(largest, width / std::max(widthInEm(line), 1.0));
}

}  // namespace

std::string plainText(std::string_view text, std::size_t most) {
    return core::wellFormed(core::printable(text, most));  // XML forbids two of those that are no characters
}

double widthInEm(std::string_view text) {
    double width = 0;
    for (auto at = text.begin(); at != text.end();) width += widthOf(utf8::unchecked::next(at));
    return width;
}

FittedText fitted(const std::string& text, double width, double largest, double smallest) {
    const double size = sizeFor(text, width, largest);
    if (size >= smallest) return {.lines = {text}, .size = size};
    const std::size_t middle = middleOf(text);
    FittedText two{.lines = {text.substr(0, middle), text.substr(middle)}, .size = smallest};
    for (const std::string& line : two.lines) two.size = std::min(two.size, sizeFor(line, width, smallest));
    return two;
}

}  // namespace fourfold::reports
