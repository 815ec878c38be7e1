#pragma once

#include <string>
#include <string_view>

namespace fourfold::exchange {

struct PlainText {
    std::string text;             // without blanks around it
    bool lostFormatting = false;  // something was bold, a link or the like
    std::string medium;           // the first picture, table or the like, as "<img>"
};

// The meaning of line breaks in the text: in HTML they are blanks.
enum class LineBreaks { blanks, kept };

// The text of a piece of HTML: paragraphs, line breaks and items of lists begin a new line, entities are resolved, and
// tags that only format are removed. Text that is no tag of HTML, such as "a < b", stays as it is.
[[nodiscard]] PlainText withoutMarkup(std::string_view text, LineBreaks lineBreaks);

// Whether a text has characters that Markdown reads as formatting.
[[nodiscard]] bool hasMarkdown(std::string_view text);

}  // namespace fourfold::exchange
