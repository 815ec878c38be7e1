#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "quiz/bank.hpp"

namespace fourfold::quiz::rules {

// A text in the form in which it is compared with others: ASCII letters in lower case, single blanks, no full stop at
// the end.
[[nodiscard]] std::string comparable(std::string_view text);

// A part of a question that only its text tells from the parts beside it: an option, an item, a left-hand or right-hand
// text.
struct PartText {
    std::string_view id;
    const Text& text;
    Position at;
};
using PartTexts = std::vector<PartText>;

// The groups of a question; none for true or false and practical questions.
[[nodiscard]] std::vector<PartTexts> partTexts(const Question& question);

}  // namespace fourfold::quiz::rules
