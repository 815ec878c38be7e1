#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// The texts inside GIFT: their escapes, their formats, and their markup.
namespace fourfold::exchange {

// The result of a search that finds nothing.
inline constexpr std::size_t none = std::string_view::npos;

// The offset of the first of these characters (or of `mark` as a whole) that no backslash escapes; else `none`.
[[nodiscard]] std::size_t findUnescaped(std::string_view text, std::string_view characters, std::size_t from = 0);
[[nodiscard]] std::size_t findUnescapedWhole(std::string_view text, std::string_view mark, std::size_t from = 0);

enum class Markup { moodle, html, plain, markdown };

// A text in the form that a bank can hold.
struct GiftText {
    std::string text;
    Markup markup = Markup::moodle;
    bool lostFormatting = false;
    std::string medium;  // an element that no text can hold, such as "<img>"; empty: none
};

// A text without a format of its own ("[html]") has the format of the question, `inherited`.
[[nodiscard]] GiftText readGiftText(std::string_view raw, Markup inherited);

// For texts without a format: names and right-hand texts.
[[nodiscard]] std::string unescaped(std::string_view raw);

// A text with all special characters escaped. escaped() puts the format "[plain]" before it, so that its first
// characters are not read as a format or a weight.
[[nodiscard]] std::string escaped(std::string_view text);
[[nodiscard]] std::string escapedPart(std::string_view text);

}  // namespace fourfold::exchange
