#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/diagnostic_code.hpp"

namespace fourfold::core {

// Slips of punctuation in a Chinese text, after GB/T 15834-2011 "General rules for punctuation".
enum class MarkSlip {
    halfWidth,      // , . ? ! : ; beside a Chinese character
    repeated,       // 。。 ，， 、、: the same mark twice; ？？ and ！！ may be meant
    blank,          // a blank before or behind a Chinese mark
    straightQuote,  // " or ' beside a Chinese character
    dots,           // ... or 。。。 or a single … for an ellipsis, which is ……
    brackets,       // half-width ( ) around Chinese, or a pair of which only one is full width
};

// The code of the finding about such a slip.
[[nodiscard]] Code codeOf(MarkSlip slip);

// The first slip of a kind, with the piece of the text around it.
struct FoundSlip {
    MarkSlip kind = MarkSlip::halfWidth;
    std::string piece;
};

// The first slip in a text, or nothing. A text without any Chinese character or mark has none.
[[nodiscard]] std::optional<FoundSlip> firstMarkSlip(std::string_view text);

}  // namespace fourfold::core
