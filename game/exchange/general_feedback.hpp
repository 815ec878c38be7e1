#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quiz/bank.hpp"

// GIFT has no feedback for the pairs of a matching, only for the whole question. So the feedback of each pair is
// written as one line of that, after the text of the pair.
namespace fourfold::exchange {

// Writes one such line; nothing when `about` and `feedback` could not be told apart again in it.
[[nodiscard]] std::optional<std::string> feedbackLine(std::string_view about, std::string_view feedback);

// Gives each line to the pair that it is about, which its left text names, or its right text if it has no left one.
// When some line is about no pair, or the lines are not in the order of the pairs, each pair without feedback gets the
// whole text.
void spreadFeedback(const std::string& general, std::vector<quiz::Pair>& pairs);

}  // namespace fourfold::exchange
