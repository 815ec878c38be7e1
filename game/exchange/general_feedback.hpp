#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quiz/bank.hpp"

// GIFT has no feedback for the pairs of a matching, only one for the whole question: theirs are its lines, each behind
// the text that it is about.
namespace fourfold::exchange {

// One line; nothing when the two would not be found again in it.
[[nodiscard]] std::optional<std::string> feedbackLine(std::string_view about, std::string_view feedback);

// Gives each line to the pair that it is about (by its left text, or its right one where there is no left). When not
// all lines are about pairs, one after the other, each pair without feedback gets all of it.
void spreadFeedback(const std::string& general, std::vector<quiz::Pair>& pairs);

}  // namespace fourfold::exchange
