#include "exchange/gift_tags.hpp"

#include "core/utf8.hpp"
#include "core/whole_number.hpp"
#include "exchange/blanks.hpp"
#include "quiz/limits.hpp"

namespace fourfold::exchange {
namespace {

constexpr std::string_view ofSource = "source:";
constexpr std::string_view ofPoints = "points:";
constexpr std::string_view ofRule = "marking:";

// Whether a tag is a capital letter and digits.
bool isRow(std::string_view tag) {
    if (tag.size() < 2 || tag.front() < 'A' || tag.front() > 'Z') return false;
    return std::ranges::all_of(tag.substr(1), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<std::string> tagOfSource(std::string_view row) {
    if (isRow(row)) return std::string(row);
    const bool fits = !row.empty() && row.find_first_of("]\n\r\t") == std::string_view::npos && trimmed(row) == row;
    return fits ? std::optional(std::string(ofSource) + std::string(row)) : std::nullopt;
}

std::optional<std::string> sourceOfTag(std::string_view tag) {
    if (isRow(tag)) return std::string(tag);
    if (!tag.starts_with(ofSource) || tag.size() == ofSource.size()) return std::nullopt;
    return std::string(tag.substr(ofSource.size()));
}

std::string tagOfRule(quiz::MultipleRule rule) { return std::string(ofRule) + std::string(quiz::nameOf(rule)); }

std::optional<quiz::MultipleRule> ruleOfTag(std::string_view tag) {
    if (!tag.starts_with(ofRule)) return std::nullopt;
    const auto* name = std::ranges::find(quiz::multipleRuleNames, tag.substr(ofRule.size()));
    if (name == quiz::multipleRuleNames.end()) return std::nullopt;
    return static_cast<quiz::MultipleRule>(name - quiz::multipleRuleNames.begin());
}

std::string tagOfPoints(int points) { return std::string(ofPoints) + std::to_string(points); }

std::optional<int> pointsOfTag(std::string_view tag) {
    if (!tag.starts_with(ofPoints)) return std::nullopt;
    const auto points = core::wholeNumber<int>(tag.substr(ofPoints.size()));
    if (!points || *points < quiz::fewestPoints || *points > quiz::mostPoints) return std::nullopt;
    return points;
}

}  // namespace fourfold::exchange
