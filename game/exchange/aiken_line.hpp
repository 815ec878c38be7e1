#pragma once

#include <string_view>

namespace fourfold::exchange {

// What a line of an Aiken file is.
struct AikenLine {
    enum class Kind {
        blank,
        text,    // of a question
        option,  // "A. text"
        answer,  // "ANSWER: A"
    };
    Kind kind = Kind::blank;
    char letter = 0;        // of the option, or the one that is right; 0 where an answer names none
    std::string_view text;  // of the question or option, or what stands after ANSWER; without the blanks around it
};

// Letters are capital, as other programs have them; the marks behind them may be full-width or an ideographic comma,
// too, which is what a Chinese keyboard types.
[[nodiscard]] AikenLine aikenLineOf(std::string_view line);

}  // namespace fourfold::exchange
