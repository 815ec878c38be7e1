#include "exchange/gift_question.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/diagnostic_format.hpp"
#include "core/utf8.hpp"
#include "core/whole_number.hpp"
#include "exchange/blanks.hpp"
#include "exchange/gift_tags.hpp"
#include "exchange/gift_text.hpp"
#include "exchange/general_feedback.hpp"

namespace fourfold::exchange {

using core::Code;

namespace {

// Builds one question. Only the first reason for not taking it is reported.
class Maker {
public:
    Maker(const GiftQuestion& asked, Source& source) : m_asked(asked), m_source(source) {}

    std::optional<quiz::Question> make() {
        quiz::Question question;
        question.at = m_source.at(m_asked.name.empty() ? m_asked.text : m_asked.name);
        question.text = core::inBoth(stem());
        m_title = titleOf(question.text.en);
        m_general = read(m_asked.answers.general);
        std::visit([&](const auto& task) { take(task, question); }, m_asked.answers.task);
        if (!m_isTaken) return std::nullopt;
        readTags(question);
        if (m_lostFormatting) tell(Code::formattingNotKept, {m_title});
        return question;
    }

private:
    void tell(Code code, std::vector<std::string> arguments) {
        m_source.report(code, m_asked.name.empty() ? m_asked.text : m_asked.name, std::move(arguments));
    }

    // Notes why the question is not taken. The title is the first argument of the finding.
    void refuse(Code code, std::vector<std::string> more = {}) {
        if (!m_isTaken) return;
        m_isTaken = false;
        more.insert(more.begin(), m_title);
        tell(code, std::move(more));
    }

    std::string titleOf(const std::string& text) const {
        if (!m_asked.name.empty()) return core::shown(unescaped(trimmed(m_asked.name)));
        return core::shown(text);
    }

    // Turns a raw text into a text of the bank.
    std::string read(std::string_view raw) { return check(readGiftText(raw, m_markup)).text; }

    GiftText check(GiftText text) {
        m_lostFormatting = m_lostFormatting || text.lostFormatting;
        if (m_title.empty()) m_title = titleOf(text.text);
        if (!text.medium.empty()) refuse(Code::mediumNotTaken, {text.medium});
        checkLength(text.text);
        return text;
    }

    void checkLength(const std::string& text) {
        const std::size_t size = core::codePoints(text);
        if (size > core::longestText)
            refuse(Code::longTextNotTaken, {std::to_string(size), std::to_string(core::longestText)});
    }

    std::string stem() {
        constexpr std::string_view gap = "_____";
        GiftText before = check(readGiftText(m_asked.text, m_markup));
        m_markup = before.markup;
        if (trimmed(m_asked.behind).empty()) return std::move(before.text);
        const GiftText behind = check(readGiftText(m_asked.behind, m_markup));
        std::string whole = before.text.empty() ? fmt::format("{} {}", gap, behind.text)
                                                : fmt::format("{} {} {}", before.text, gap, behind.text);
        checkLength(whole);
        return whole;
    }

    bool isRightCount(std::size_t count) {
        const bool isRight = count >= quiz::fewestOptions && count <= quiz::mostOptions;
        if (!isRight) {
            refuse(Code::wrongCountNotTaken,
                   {std::to_string(count), std::to_string(quiz::fewestOptions), std::to_string(quiz::mostOptions)});
        }
        return isRight;
    }

    void take(const GiftEssay&, quiz::Question&) { refuse(Code::essayNotTaken); }
    void take(const GiftNumerical&, quiz::Question&) { refuse(Code::numericalNotTaken); }
    void take(const GiftShortAnswer&, quiz::Question&) { refuse(Code::shortAnswerNotTaken); }

    void take(const GiftStatement& said, quiz::Question& question) {
        quiz::TrueFalse task{.answer = said.isTrue, .whenTrue = {}, .whenFalse = {}};
        (said.isTrue ? task.whenFalse : task.whenTrue) = feedback(said.whenWrong);
        (said.isTrue ? task.whenTrue : task.whenFalse) = feedback(said.whenRight);
        question.task = std::move(task);
    }

    // The feedback of an answer; without one, that on the whole question.
    core::Text feedback(std::string_view raw) {
        std::string text = read(raw);
        return core::inBoth(text.empty() ? m_general : std::move(text));
    }

    void take(const GiftChoices& said, quiz::Question& question) {
        if (!isRightCount(said.choices.size())) return;
        const auto wholly = static_cast<std::size_t>(std::ranges::count_if(said.choices, &GiftChoice::isRight));
        if (wholly > 1) return refuse(Code::severalRightNotTaken, {std::to_string(wholly)});
        const bool isSingle = wholly == 1;
        std::vector<quiz::Option> options;
        std::size_t right = 0;
        for (const GiftChoice& choice : said.choices) {
            quiz::Option option;
            option.text = core::inBoth(read(choice.text));
            option.correct = isSingle ? choice.isRight : choice.weight.value_or(0) > 0;
            option.feedback = feedback(choice.feedback);
            option.at = m_source.at(choice.text);
            if (option.correct) ++right;
            options.push_back(std::move(option));
        }
        if (right == 0 || right == options.size()) {
            return refuse(Code::noneOrAllRightNotTaken, {std::to_string(right), std::to_string(options.size())});
        }
        nameParts(options);
        if (isSingle) {
            if (gives(said.choices)) tell(Code::weightsNotKept, {m_title});
            question.task = quiz::SingleChoice{std::move(options)};
            return;
        }
        std::optional<quiz::MultipleRule> rule = ruleOfTags();
        if (!rule) rule = ruleOfWeights(said.choices, right);
        if (!rule) tell(Code::weightsNotKept, {m_title});
        question.task = quiz::MultipleChoice{std::move(options), rule};
    }

    // Whether a wrong option of a single choice earns something.
    static bool gives(const std::vector<GiftChoice>& choices) {
        return std::ranges::any_of(choices,
                                   [](const GiftChoice& each) { return !each.isRight && each.weight.value_or(0) > 0; });
    }

    std::optional<quiz::MultipleRule> ruleOfTags() const {
        for (const std::string& tag : m_asked.marks->tags) {
            if (const auto rule = ruleOfTag(tag)) return rule;
        }
        return std::nullopt;
    }

    // The rule that gives every answer what its weights give; nothing when no rule does.
    static std::optional<quiz::MultipleRule> ruleOfWeights(const std::vector<GiftChoice>& choices, std::size_t right) {
        const auto eachLoses = [&](std::size_t parts) {
            return std::ranges::all_of(choices, [&](const GiftChoice& choice) {
                const std::int64_t weight = choice.weight.value_or(0);
                const std::int64_t off = weight > 0 ? weight - fullWeight / static_cast<std::int64_t>(right)
                                                    : weight + fullWeight / static_cast<std::int64_t>(parts);
                return off >= -1 && off <= 1;  // shares such as a third are rounded in the file
            });
        };
        if (eachLoses(choices.size() - right)) return quiz::MultipleRule::rightMinusWrong;
        if (eachLoses(right)) return quiz::MultipleRule::netRight;
        return std::nullopt;
    }

    template <class Part>
    void nameParts(std::vector<Part>& parts) {
        const std::vector<std::string> ids = partIds(m_asked.marks->parts, parts.size());
        for (std::size_t i = 0; i < parts.size(); ++i) parts[i].id = ids[i];
    }

    void take(const GiftPairs& said, quiz::Question& question) {
        if (!isRightCount(said.pairs.size())) return;
        std::vector<quiz::Pair> pairs;
        std::set<std::string> rights;
        for (const GiftPair& each : said.pairs) {
            quiz::Pair pair;
            pair.left = core::inBoth(read(each.left));
            std::string right = unescaped(unwrapped(each.right));
            checkLength(right);
            if (!rights.insert(right).second) refuse(Code::repeatedTextNotTaken, {core::shown(right)});
            pair.right = core::inBoth(std::move(right));
            pair.feedback = core::inBoth(read(each.feedback));
            pair.at = m_source.at(each.right);
            pairs.push_back(std::move(pair));
        }
        spreadFeedback(m_general, pairs);
        nameParts(pairs);
        if (hasTag(m_asked.marks->tags, orderingTag) && takeOrdering(pairs, question)) return;
        quiz::Matching task;
        std::vector<std::string> ids;
        for (quiz::Pair& pair : pairs) {
            if (pair.left.empty()) {
                task.extra.push_back({.id = {}, .text = pair.right, .feedback = pair.feedback, .at = pair.at});
                continue;
            }
            task.pairs.push_back(pair);
        }
        // The bank has the extra texts after the pairs, wherever they stood in the file.
        for (std::size_t i = 0; i < task.rights(); ++i) {
            (i < task.pairs.size() ? task.pairs[i].id : task.extra[i - task.pairs.size()].id) = pairs[i].id;
        }
        if (isRightCount(task.pairs.size())) question.task = std::move(task);
    }

    // Recognises an ordering that was exported as a matching of each item with its position.
    static bool takeOrdering(std::vector<quiz::Pair>& pairs, quiz::Question& question) {
        std::vector<const quiz::Pair*> inOrder(pairs.size());
        for (const quiz::Pair& pair : pairs) {
            const auto position = core::wholeNumber<std::size_t>(pair.right.en);
            const bool isPosition = position && *position >= 1 && *position <= pairs.size() &&
                                    inOrder[*position - 1] == nullptr && !pair.left.empty();
            if (!isPosition) return false;
            inOrder[*position - 1] = &pair;
        }
        quiz::Ordering task;
        for (const quiz::Pair* pair : inOrder) {
            task.items.push_back({.id = pair->id, .text = pair->left, .feedback = pair->feedback, .at = pair->at});
        }
        question.task = std::move(task);
        return true;
    }

    void readTags(quiz::Question& question) {
        std::vector<std::string> others;
        for (const std::string& tag : m_asked.marks->tags) {
            if (const auto row = sourceOfTag(tag)) {
                question.systems.push_back(*row);
            } else if (const auto points = pointsOfTag(tag)) {
                question.points = *points;
            } else if (tag != orderingTag && !ruleOfTag(tag)) {
                others.push_back(core::shown(tag));
            }
        }
        if (!others.empty()) tell(Code::tagsNotKept, {m_title, fmt::format("{}", fmt::join(others, ", "))});
    }

    const GiftQuestion& m_asked;
    Source& m_source;
    Markup m_markup = Markup::moodle;
    std::string m_title;
    std::string m_general;
    bool m_lostFormatting = false;
    bool m_isTaken = true;
};

}  // namespace

void addGiftQuestion(const GiftQuestion& question, Source& source, BankBuilder& builder) {
    const std::string_view where = question.name.empty() ? question.text : question.name;
    auto made = Maker(question, source).make();
    if (!made) return builder.leftOut();
    if (made->text.empty()) return source.report(Code::partWithoutText, where);
    const std::string name = question.marks->id.empty() ? unescaped(trimmed(question.name)) : question.marks->id;
    builder.add(std::move(*made), name, where);
}

}  // namespace fourfold::exchange
