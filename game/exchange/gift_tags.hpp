#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "quiz/multiple_rule.hpp"

// Properties of questions that GIFT lacks are written as tags, which Moodle keeps.
namespace fourfold::exchange {

inline constexpr std::string_view orderingTag = "ordering";

[[nodiscard]] inline bool hasTag(const std::vector<std::string>& tags, std::string_view tag) {
    return std::ranges::find(tags, tag) != tags.end();
}

// "marking:right-minus-wrong": how a multiple choice is marked.
[[nodiscard]] std::string tagOfRule(quiz::MultipleRule rule);
[[nodiscard]] std::optional<quiz::MultipleRule> ruleOfTag(std::string_view tag);

// A row of the source such as S4 is a tag as it is; any other gets "source:" before it. Nothing when no tag can hold
// the text.
[[nodiscard]] std::optional<std::string> tagOfSource(std::string_view row);
[[nodiscard]] std::optional<std::string> sourceOfTag(std::string_view tag);

// "points:5". Nothing for a number of points that a question cannot have.
[[nodiscard]] std::string tagOfPoints(int points);
[[nodiscard]] std::optional<int> pointsOfTag(std::string_view tag);

}  // namespace fourfold::exchange
