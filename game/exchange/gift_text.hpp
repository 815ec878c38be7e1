#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// The texts inside GIFT: their escapes, their formats, and their markup.
namespace fourfold::exchange {

// Where there is nothing to be found.
inline constexpr std::size_t none = std::string_view::npos;

// The first of these characters (or of `mark` as a whole) that no backslash takes its meaning from; `none` without one.
[[nodiscard]] std::size_t findUnescaped(std::string_view text, std::string_view characters, std::size_t from = 0);
[[nodiscard]] std::size_t findUnescapedWhole(std::string_view text, std::string_view mark, std::size_t from = 0);

enum class Markup { moodle, html, plain, markdown };

// A text as it may stand in a bank.
struct GiftText {
    std::string text;
    Markup markup = Markup::moodle;
    bool lostFormatting = false;
    std::string medium;  // what no text can hold, such as "<img>"; empty: nothing
};

// Without a format of its own ("[html]") a text has the one of the question.
[[nodiscard]] GiftText readGiftText(std::string_view raw, Markup inherited);

// Names, right-hand texts: without formats.
[[nodiscard]] std::string unescaped(std::string_view raw);

// A text with everything escaped that has a meaning. A format before it, "[plain]", keeps its first characters from
// being taken for a format or a weight.
[[nodiscard]] std::string escaped(std::string_view text);
[[nodiscard]] std::string escapedPart(std::string_view text);

}  // namespace fourfold::exchange
