#pragma once

#include <string_view>

namespace fourfold::exchange {

// One line of an Aiken file.
struct AikenLine {
    enum class Kind {
        blank,
        text,    // of a question
        option,  // "A. text"
        answer,  // "ANSWER: A"
    };
    Kind kind = Kind::blank;
    char letter = 0;        // of the option, or of the right option; 0 when an answer names none
    std::string_view text;  // of the question or option, or the text after ANSWER; without blanks around it
};

// Letters must be capital, as in other programs. The marks after them may also be full-width, or an ideographic comma,
// as a Chinese keyboard types them.
[[nodiscard]] AikenLine aikenLineOf(std::string_view line);

}  // namespace fourfold::exchange
