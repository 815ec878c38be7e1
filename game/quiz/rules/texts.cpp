#include "quiz/rules/texts.hpp"

#include "core/overloaded.hpp"

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
    using Groups = std::vector<PartTexts>;
    const auto sidesOf = [](const Matching& task) {
        PartTexts rights = of(task.pairs, &Pair::right);
        for (const PartText& extra : of(task.extra, &Item::text)) rights.push_back(extra);
        return Groups{of(task.pairs, &Pair::left), std::move(rights)};
    };
    return std::visit(
        core::Overloaded{[](const SingleChoice& task) { return Groups{of(task.options, &Option::text)}; },
                         [](const MultipleChoice& task) { return Groups{of(task.options, &Option::text)}; },
                         [](const TrueFalse&) { return Groups{}; },
                         [](const Ordering& task) { return Groups{of(task.items, &Item::text)}; }, sidesOf,
                         [](const Practical&) { return Groups{}; }},
        question.task);
}

}  // namespace fourfold::quiz::rules
