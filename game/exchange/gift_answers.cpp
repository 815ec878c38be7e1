#include "exchange/gift_answers.hpp"

#include <algorithm>
#include <string>

#include "core/diagnostic_format.hpp"
#include "exchange/blanks.hpp"
#include "exchange/gift_text.hpp"

namespace fourfold::exchange {

using core::Code;

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Reads a number such as "-33.33333" in 100,000ths; nothing when it is no number from -100 to 100. Decimals after the
// fifth are dropped.
std::optional<std::int64_t> weightOf(std::string_view text) {
    constexpr std::int64_t one = 100'000;
    const bool isNegative = text.starts_with('-');
    if (isNegative || text.starts_with('+')) text.remove_prefix(1);
    std::int64_t value = 0;
    std::size_t i = 0;
    for (; i < text.size() && isDigit(text[i]) && value <= 100; ++i) value = value * 10 + (text[i] - '0');
    if (i == 0) return std::nullopt;
    value *= one;
    if (i < text.size() && text[i] == '.') {
        std::int64_t unit = one / 10;
        for (++i; i < text.size() && isDigit(text[i]); ++i, unit /= 10) value += unit * (text[i] - '0');
    }
    if (i != text.size() || value > fullWeight) return std::nullopt;
    return isNegative ? -value : value;
}

// The texts before and after the first unescaped '#', both without blanks around them.
struct WithFeedback {
    std::string_view text;
    std::string_view feedback;
};
WithFeedback splitFeedback(std::string_view text) {
    const std::size_t sign = findUnescaped(text, "#");
    if (sign == none) return {trimmed(text), {}};
    return {trimmed(text.substr(0, sign)), trimmed(text.substr(sign + 1))};
}

// Reads the weight that a choice may begin with. Reports a weight that is no number and returns false.
bool takeWeight(GiftChoice& choice, Source& source) {
    if (!choice.text.starts_with('%')) return true;
    constexpr std::size_t longest = 20;
    const std::size_t end = choice.text.substr(0, longest).find('%', 1);
    // A lone percent sign belongs to the text.
    if (end == none) return true;
    const std::string_view number = trimmed(choice.text.substr(1, end - 1));
    choice.weight = weightOf(number);
    if (!choice.weight) {
        source.report(Code::badWeight, choice.text, {core::shown(choice.text.substr(0, end + 1))});
        return false;
    }
    choice.text = trimmed(choice.text.substr(end + 1));
    return true;
}

// Splits the text into pieces that each begin with one of the marks. Reports text before the first mark and returns
// false.
bool splitAtMarks(std::string_view text, std::string_view marks, std::vector<std::string_view>& pieces,
                  Source& source) {
    std::size_t at = findUnescaped(text, marks);
    if (const std::string_view before = trimmed(text.substr(0, std::min(at, text.size()))); !before.empty()) {
        source.report(Code::answerWithoutMark, before, {core::shown(before)});
        return false;
    }
    while (at != none) {
        const std::size_t next = std::min(findUnescaped(text, marks, at + 1), text.size());
        pieces.push_back(text.substr(at, next - at));
        at = next == text.size() ? none : next;
    }
    return true;
}

bool requireText(std::string_view text, std::string_view where, Source& source) {
    if (!text.empty()) return true;
    source.report(Code::partWithoutText, where);
    return false;
}

std::optional<GiftTask> readChoices(std::string_view text, Source& source) {
    std::vector<std::string_view> pieces;
    if (!splitAtMarks(text, "=~", pieces, source)) return std::nullopt;
    GiftChoices task;
    bool isWhole = true;
    for (const std::string_view piece : pieces) {
        const auto [said, feedback] = splitFeedback(piece.substr(1));
        GiftChoice choice{.isRight = piece.front() == '=', .text = said, .feedback = feedback};
        isWhole = takeWeight(choice, source) && requireText(choice.text, piece, source) && isWhole;
        task.choices.push_back(choice);
        if (source.diagnostics().full()) break;
    }
    return isWhole ? std::optional<GiftTask>(std::move(task)) : std::nullopt;
}

std::optional<GiftTask> readPairs(std::string_view text, Source& source) {
    std::vector<std::string_view> pieces;
    if (!splitAtMarks(text, "=", pieces, source)) return std::nullopt;
    GiftPairs task;
    bool isWhole = true;
    for (const std::string_view piece : pieces) {
        const auto [said, feedback] = splitFeedback(piece.substr(1));
        const std::size_t arrow = said.find("->");
        if (arrow == none) {
            source.report(Code::pairWithoutArrow, piece);
            isWhole = false;
        } else {
            const GiftPair pair{trimmed(said.substr(0, arrow)), trimmed(said.substr(arrow + 2)), feedback};
            isWhole = requireText(pair.right, piece, source) && isWhole;
            task.pairs.push_back(pair);
        }
        if (source.diagnostics().full()) break;
    }
    return isWhole ? std::optional<GiftTask>(std::move(task)) : std::nullopt;
}

std::optional<GiftStatement> statementOf(std::string_view text) {
    const auto [word, feedback] = splitFeedback(text);
    std::string upper(word.substr(0, 6));
    std::ranges::transform(upper, upper.begin(),
                           [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 0x20) : c; });
    const bool isTrue = upper == "T" || upper == "TRUE";
    if (!isTrue && upper != "F" && upper != "FALSE") return std::nullopt;
    const auto [whenWrong, whenRight] = splitFeedback(feedback);
    return GiftStatement{.isTrue = isTrue, .whenWrong = whenWrong, .whenRight = whenRight};
}

std::optional<GiftTask> readTask(std::string_view text, Source& source) {
    if (text.empty()) return GiftEssay{};
    if (text.front() == '#') return GiftNumerical{};
    if (findUnescaped(text, "~") != none) return readChoices(text, source);
    if (findUnescaped(text, "=") != none && text.find("->") != none) return readPairs(text, source);
    if (const auto statement = statementOf(text)) return *statement;
    return GiftShortAnswer{};
}

}  // namespace

std::optional<GiftAnswers> readGiftAnswers(std::string_view text, Source& source) {
    constexpr std::string_view mark = "####";
    GiftAnswers answers;
    const std::size_t general = findUnescapedWhole(text, mark);
    if (general != none) {
        answers.general = trimmed(text.substr(general + mark.size()));
        text = text.substr(0, general);
    }
    auto task = readTask(trimmed(text), source);
    if (!task) return std::nullopt;
    answers.task = std::move(*task);
    return answers;
}

}  // namespace fourfold::exchange
