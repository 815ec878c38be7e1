#include "quiz/answer_text.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace fourfold::quiz {
namespace {

using Kind = AnswerFault::Kind;
using Read = std::variant<Answer, AnswerFault>;

constexpr std::string_view noneChosen = "-";

const std::string& rightId(const Matching& task, std::size_t right) {
    return right < task.pairs.size() ? task.pairs[right].id : task.extra[right - task.pairs.size()].id;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ",") + word;
    return text;
}

template <class Part>
std::string idsOf(const std::vector<Part>& parts, const std::vector<std::size_t>& chosen) {
    std::vector<std::string> ids;
    for (const std::size_t each : chosen) ids.push_back(parts[each].id);
    return joined(ids);
}

// Only for answers that fit.
struct Write {
    std::string operator()(const ChosenOption& answer, const SingleChoice& task) const {
        return task.options[answer.option].id;
    }
    std::string operator()(const ChosenOptions& answer, const MultipleChoice& task) const {
        return answer.options.empty() ? std::string(noneChosen) : idsOf(task.options, answer.options);
    }
    std::string operator()(const Said& answer, const TrueFalse&) const { return answer.value ? "true" : "false"; }
    std::string operator()(const Order& answer, const Ordering& task) const { return idsOf(task.items, answer.items); }
    std::string operator()(const Matches& answer, const Matching& task) const {
        std::vector<std::string> pairs;
        for (std::size_t i = 0; i < answer.rights.size(); ++i) {
            if (answer.rights[i]) pairs.push_back(task.pairs[i].id + "=" + rightId(task, *answer.rights[i]));
        }
        return pairs.empty() ? std::string(noneChosen) : joined(pairs);
    }
    std::string operator()(const Played& answer, const Practical&) const { return joined(answer.choices); }
};

std::vector<std::string_view> splitAt(std::string_view text, char separator) {
    std::vector<std::string_view> words;
    while (true) {
        const std::size_t end = text.find(separator);
        words.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return words;
        text.remove_prefix(end + 1);
    }
}

template <class Part>
std::optional<std::size_t> indexOf(const std::vector<Part>& parts, std::string_view id) {
    const auto found = std::ranges::find(parts, id, &Part::id);
    if (found == parts.end()) return std::nullopt;
    return static_cast<std::size_t>(found - parts.begin());
}

AnswerFault fault(Kind kind, std::string_view word) { return {kind, std::string(word)}; }

template <class Part>
std::variant<std::vector<std::size_t>, AnswerFault> indicesOf(const std::vector<Part>& parts, std::string_view text) {
    std::vector<std::size_t> indices;
    for (const std::string_view word : splitAt(text, ',')) {
        const auto index = indexOf(parts, word);
        if (!index) return fault(Kind::unknownName, word);
        if (std::ranges::find(indices, *index) != indices.end()) return fault(Kind::twice, word);
        indices.push_back(*index);
    }
    return indices;
}

struct Reader {
    std::string_view text;

    Read operator()(const SingleChoice& task) const {
        if (text.find(',') != std::string_view::npos) return fault(Kind::several, text);
        const auto option = indexOf(task.options, text);
        if (!option) return fault(Kind::unknownName, text);
        return Answer(ChosenOption{*option});
    }
    Read operator()(const MultipleChoice& task) const {
        if (text == noneChosen) return Answer(ChosenOptions{});
        auto chosen = indicesOf(task.options, text);
        if (const auto* wrong = std::get_if<AnswerFault>(&chosen)) return *wrong;
        std::ranges::sort(std::get<0>(chosen));
        return Answer(ChosenOptions{std::move(std::get<0>(chosen))});
    }
    Read operator()(const TrueFalse&) const {
        if (text != "true" && text != "false") return fault(Kind::notTrueFalse, text);
        return Answer(Said{text == "true"});
    }
    Read operator()(const Ordering& task) const {
        auto order = indicesOf(task.items, text);
        if (const auto* wrong = std::get_if<AnswerFault>(&order)) return *wrong;
        std::vector<std::size_t>& items = std::get<0>(order);
        for (std::size_t i = 0; i < task.items.size(); ++i) {
            if (std::ranges::find(items, i) == items.end()) return fault(Kind::missing, task.items[i].id);
        }
        return Answer(Order{std::move(items)});
    }
    Read operator()(const Matching& task) const {
        Matches matches{std::vector<std::optional<std::size_t>>(task.pairs.size())};
        if (text == noneChosen) return Answer(std::move(matches));
        for (const std::string_view word : splitAt(text, ',')) {
            const std::size_t sign = word.find('=');
            if (sign == std::string_view::npos) return fault(Kind::noPair, word);
            const std::string_view right = word.substr(sign + 1);
            const auto left = indexOf(task.pairs, word.substr(0, sign));
            if (!left) return fault(Kind::unknownName, word.substr(0, sign));
            std::optional<std::size_t> given = indexOf(task.pairs, right);
            if (!given) {
                given = indexOf(task.extra, right);
                if (!given) return fault(Kind::unknownName, right);
                *given += task.pairs.size();
            }
            if (matches.rights[*left]) return fault(Kind::twice, word.substr(0, sign));
            if (std::ranges::find(matches.rights, given) != matches.rights.end()) return fault(Kind::twice, right);
            matches.rights[*left] = given;
        }
        return Answer(std::move(matches));
    }
    Read operator()(const Practical&) const {
        Played played;
        for (const std::string_view word : splitAt(text, ',')) played.choices.emplace_back(word);
        return Answer(std::move(played));
    }
};

}  // namespace

std::string textOf(const Answer& answer, const Question& question) {
    return fits(answer, question) ? visitPair(answer, question.task, std::string(), Write{}) : std::string();
}

std::variant<Answer, AnswerFault> answerFrom(std::string_view text, const Question& question) {
    if (text.empty()) return Answer(NoAnswer{});
    return std::visit(Reader{text}, question.task);
}

}  // namespace fourfold::quiz
