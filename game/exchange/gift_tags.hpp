#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What questions of a bank have and GIFT has not travels in tags, which Moodle keeps.
namespace fourfold::exchange {

inline constexpr std::string_view orderingTag = "ordering";

[[nodiscard]] inline bool hasTag(const std::vector<std::string>& tags, std::string_view tag) {
    return std::ranges::find(tags, tag) != tags.end();
}

// Rows of the source, such as S4, are tags as they are; others
// get "source:" before them. Nothing for what no tag can hold.
[[nodiscard]] std::optional<std::string> tagOfSource(std::string_view row);
[[nodiscard]] std::optional<std::string> sourceOfTag(std::string_view tag);

// "points:5". Nothing for a number of points that a question cannot have.
[[nodiscard]] std::string tagOfPoints(int points);
[[nodiscard]] std::optional<int> pointsOfTag(std::string_view tag);

}  // namespace fourfold::exchange
