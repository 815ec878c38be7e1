#include "exchange/gift_writer.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/overloaded.hpp"
#include "exchange/blanks.hpp"
#include "exchange/category_path.hpp"
#include "exchange/general_feedback.hpp"
#include "exchange/gift_answers.hpp"
#include "exchange/gift_tags.hpp"
#include "exchange/gift_text.hpp"
#include "exchange/losses.hpp"

namespace fourfold::exchange {

using core::Code;
using core::Text;

namespace {

// The text with line breaks as \n and without the blanks around it, which readers remove.
std::string normalized(std::string_view text) {
    std::string result;
    const std::string_view inside = trimmed(text);
    for (std::size_t i = 0; i < inside.size(); ++i) {
        if (inside[i] != '\r') {
            result += inside[i];
        } else if (i + 1 == inside.size() || inside[i + 1] != '\n') {
            result += '\n';
        }
    }
    return result;
}

void replaceAll(std::string& text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
        text.replace(at, what.size(), by);
    }
}

// The share of each of `right` options, rounded as in Moodle's list: "33.33333".
std::string weightText(std::size_t right) {
    const auto count = static_cast<std::int64_t>(right);
    const std::int64_t weight = (fullWeight + count / 2) / count;
    constexpr std::int64_t one = 100'000;
    std::string text = fmt::format("{}.{:05}", weight / one, weight % one);
    while (text.ends_with('0')) text.pop_back();
    if (text.ends_with('.')) text.pop_back();
    return text;
}

// What one wrong option takes away, in the same way.
std::string lossText(quiz::MultipleRule rule, std::size_t right, std::size_t wrong) {
    switch (rule) {
        case quiz::MultipleRule::allOrNothing: return weightText(1);
        case quiz::MultipleRule::rightMinusWrong: return weightText(wrong);
        case quiz::MultipleRule::netRight: return weightText(right);
    }
    return weightText(right);
}

// Whether GIFT has this kind of questions.
bool isWritten(quiz::TaskKind kind) {
    using Kind = quiz::TaskKind;
    switch (kind) {
        case Kind::single:
        case Kind::multiple:
        case Kind::trueFalse:
        case Kind::ordering:
        case Kind::matching: return true;
        case Kind::practical: return false;
    }
    return false;
}

class GiftWriter {
public:
    GiftWriter(const quiz::Bank& bank, core::Language language)
        : m_bank(bank), m_language(language), m_losses(Format::gift, bank, language) {}

    Exported write() {
        if (!isInTopicOrder()) {
            for (const quiz::Topic& topic : m_bank.topics) writeTopic(topic);
        }
        const quiz::Topic* current = nullptr;
        for (const quiz::Question& question : m_bank.questions) {
            if (!isWritten(question.kind())) {
                m_losses.kind(question);
                continue;
            }
            const quiz::Topic& topic = m_bank[question.topic];
            if (&topic != current) writeTopic(topic);
            current = &topic;
            writeQuestion(question);
            ++m_result.written;
        }
        if (m_result.written == 0) m_result.text.clear();
        m_result.losses = std::move(m_losses).finish();
        return std::move(m_result);
    }

private:
    // Whether the questions use all topics in their order: then a reader gets the same topics.
    bool isInTopicOrder() const {
        std::size_t next = 0;
        for (const quiz::Question& question : m_bank.questions) {
            if (!isWritten(question.kind())) continue;
            if (question.topic.index() == next) ++next;
            if (question.topic.index() >= next) return false;
        }
        return next == m_bank.topics.size();
    }

    void writeTopic(const quiz::Topic& topic) {
        const std::array path{m_bank.title.in(m_language), topic.name.in(m_language)};
        m_result.text += fmt::format("// [topic:{}]\n$CATEGORY: {}\n\n", topic.id, categoryText(path));
    }

    void writeQuestion(const quiz::Question& question) {
        m_question = &question;
        m_general.clear();
        std::string answers = std::visit([&](const auto& task) { return answersOf(task); }, question.task);
        if (!m_general.empty())
            answers += fmt::format("\t####{}\n", escapedPart(fmt::format("{}", fmt::join(m_general, "\n"))));
        m_result.text += fmt::format("// [id:{}]{}{}\n", question.id, tagsOf(question), partsOf(question));
        m_result.text += fmt::format("::{}::[plain]{} {{{}}}\n\n", question.id, escaped(plain(question.text)), answers);
    }

    std::string tagsOf(const quiz::Question& question) {
        std::string tags;
        const auto add = [&](std::string_view tag) { tags += fmt::format(" [tag:{}]", tag); };
        for (const std::string& row : question.systems) {
            if (const auto tag = tagOfSource(row)) {
                add(*tag);
            } else {
                m_losses.key("source", question);
            }
        }
        if (question.points != quiz::Question{}.points) {
            add(tagOfPoints(question.points));
            m_losses.note(Code::pointsAsTag, question, {std::to_string(question.points)});
        }
        if (const auto rule = quiz::ruleOf(question, quiz::usualRule)) {
            add(tagOfRule(*rule));
            if (*rule == quiz::MultipleRule::allOrNothing) m_losses.note(Code::allOrNothingAsWeights, question);
        }
        if (question.kind() == quiz::TaskKind::ordering) {
            add(orderingTag);
            m_losses.note(Code::orderingAsMatching, question);
        }
        return tags;
    }

    static std::string partsOf(const quiz::Question& question) {
        std::vector<std::string> ids;
        const auto add = [&](const auto& parts) {
            for (const auto& part : parts) ids.push_back(part.id);
        };
        std::visit(core::Overloaded{[&](const quiz::SingleChoice& task) { add(task.options); },
                                    [&](const quiz::MultipleChoice& task) { add(task.options); },
                                    [&](const quiz::Ordering& task) { add(task.items); },
                                    [&](const quiz::Matching& task) {
                                        add(task.pairs);
                                        add(task.extra);
                                    },
                                    core::Ignoring<quiz::TrueFalse, quiz::Practical>{}},
                   question.task);
        return ids.empty() ? std::string() : fmt::format(" [parts:{}]", fmt::join(ids, ","));
    }

    std::string plain(const Text& text) {
        const std::string& said = text.in(m_language);
        std::string written = normalized(said);
        m_losses.change(said, written, *m_question);
        return written;
    }

    std::string feedbackOf(const Text& feedback) {
        const std::string text = plain(feedback);
        return text.empty() ? text : "#" + escapedPart(text);
    }

    std::string answersOf(const quiz::SingleChoice& task) {
        std::string answers = "\n";
        for (const quiz::Option& option : task.options) {
            answers += fmt::format("\t{}{}{}\n", option.correct ? '=' : '~', escapedPart(plain(option.text)),
                                   feedbackOf(option.feedback));
        }
        return answers;
    }

    std::string answersOf(const quiz::MultipleChoice& task) {
        const auto right = static_cast<std::size_t>(std::ranges::count_if(task.options, &quiz::Option::correct));
        const std::string gain = weightText(right);
        const std::string loss = lossText(task.rule.value_or(quiz::usualRule), right, task.options.size() - right);
        std::string answers = "\n";
        for (const quiz::Option& option : task.options) {
            answers += fmt::format("\t~%{}%{}{}\n", option.correct ? gain : "-" + loss, escapedPart(plain(option.text)),
                                   feedbackOf(option.feedback));
        }
        return answers;
    }

    std::string answersOf(const quiz::TrueFalse& task) {
        const std::string wrong = feedbackOf(task.answer ? task.whenFalse : task.whenTrue);
        const std::string right = feedbackOf(task.answer ? task.whenTrue : task.whenFalse);
        const bool hasGap = wrong.empty() && !right.empty();
        return fmt::format("{}{}{}{}", task.answer ? "TRUE" : "FALSE", hasGap ? "#" : "", wrong, right);
    }

    // No backslash can escape the arrow "->".
    std::string leftOf(const Text& text) {
        const std::string left = plain(text);
        std::string written = left;
        replaceAll(written, "->", "→");
        m_losses.change(left, written, *m_question);
        return written;
    }

    void keepFeedback(const std::string& about, const Text& feedback) {
        const std::string text = plain(feedback);
        if (text.empty()) return;
        if (auto line = feedbackLine(about, text)) {
            m_general.push_back(std::move(*line));
        } else {
            m_losses.key("feedback", *m_question);
        }
    }

    std::string answersOf(const quiz::Ordering& task) {
        std::string answers = "\n";
        for (std::size_t i = 0; i < task.items.size(); ++i) {
            const std::string left = leftOf(task.items[i].text);
            answers += fmt::format("\t={} -> {}\n", escapedPart(left), i + 1);
            keepFeedback(left, task.items[i].feedback);
        }
        return answers;
    }

    std::string answersOf(const quiz::Matching& task) {
        std::string answers = "\n";
        for (const quiz::Pair& pair : task.pairs) {
            const std::string left = leftOf(pair.left);
            answers += fmt::format("\t={} -> {}\n", escapedPart(left), escaped(plain(pair.right)));
            keepFeedback(left, pair.feedback);
        }
        for (const quiz::Item& item : task.extra) {
            const std::string right = plain(item.text);
            answers += fmt::format("\t= -> {}\n", escaped(right));
            keepFeedback(right, item.feedback);
        }
        return answers;
    }

    static std::string answersOf(const quiz::Practical&) { return {}; }

    const quiz::Bank& m_bank;
    core::Language m_language;
    Losses m_losses;
    Exported m_result;
    const quiz::Question* m_question = nullptr;  // the one that is being written
    std::vector<std::string> m_general;          // the lines of its feedback on parts
};

}  // namespace

Exported giftOf(const quiz::Bank& bank, core::Language language) { return GiftWriter(bank, language).write(); }

}  // namespace fourfold::exchange
