#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "quiz/bank.hpp"

namespace fourfold::quiz::rules {

// A text as it is compared with others: ASCII letters small, blanks single, no full stop at the end.
[[nodiscard]] std::string comparable(std::string_view text);

// What can be told apart by its text only: options beside options, left-hand texts beside left-hand ones.
struct PartText {
    std::string_view id;
    const Text& text;
    Position at;
};
using PartTexts = std::vector<PartText>;

// The groups of a question; none for true or false and practical questions.
[[nodiscard]] std::vector<PartTexts> partTexts(const Question& question);

}  // namespace fourfold::quiz::rules
