#include "quiz/rules/texts.hpp"

namespace fourfold::quiz::rules {
namespace {

template <class Part>
PartTexts of(const std::vector<Part>& parts, Text Part::*text) {
    PartTexts result;
    for (const Part& part : parts) result.push_back({part.id, part.*text, part.at});
    return result;
}

}  // namespace

std::string comparable(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const bool isBlank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (isBlank) {
            if (!result.empty() && result.back() != ' ') result += ' ';
        } else {
            result += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
        }
    }
    for (const std::string_view end : {" ", ".", "。"}) {
        if (result.ends_with(end)) result.resize(result.size() - end.size());
    }
    return result;
}

std::vector<PartTexts> partTexts(const Question& question) {
    if (!optionsOf(question).empty()) return {of(optionsOf(question), &Option::text)};
    if (const auto* ordering = std::get_if<Ordering>(&question.task)) return {of(ordering->items, &Item::text)};
    const auto* matching = std::get_if<Matching>(&question.task);
    if (matching == nullptr) return {};
    PartTexts rights = of(matching->pairs, &Pair::right);
    for (const PartText& extra : of(matching->extra, &Item::text)) rights.push_back(extra);
    return {of(matching->pairs, &Pair::left), std::move(rights)};
}

}  // namespace fourfold::quiz::rules
