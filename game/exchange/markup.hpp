#pragma once

#include <string>
#include <string_view>

namespace fourfold::exchange {

struct PlainText {
    std::string text;             // without blanks around it
    bool lostFormatting = false;  // something was bold, a link or the like
    std::string medium;           // the first picture, table or the like, as "<img>"
};

// What line breaks in the text are: in HTML no more than blanks.
enum class LineBreaks { blanks, kept };

// The text of a piece of HTML: paragraphs, line breaks and items of lists begin a new line, entities are resolved, and
// elements that format are left out. What is no tag of HTML, such as "a < b", stays as it is.
[[nodiscard]] PlainText withoutMarkup(std::string_view text, LineBreaks lineBreaks);

// Whether there are characters in a text that Markdown reads as formatting.
[[nodiscard]] bool hasMarkdown(std::string_view text);

}  // namespace fourfold::exchange
