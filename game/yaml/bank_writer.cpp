#include "yaml/bank_writer.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "yaml/limits.hpp"
#include "yaml/quoted_scalar.hpp"

namespace fourfold::yaml {
namespace {

using core::Text;

std::string textOf(const Text& text) {
    if (text.en == text.zh) return quotedScalar(text.en);
    return fmt::format("{{en: {}, zh: {}}}", quotedScalar(text.en), quotedScalar(text.zh));
}

// An id may be a word that YAML reads as a value, such as null: it is quoted.
std::string wordOf(const std::string& word) {
    return word == "null" || word == "true" || word == "false" ? quotedScalar(word) : word;
}

// Puts a file together line by line.
class Writer {
public:
    std::string write(const quiz::Bank& bank) {
        line(0, "format: {}", supportedFormat);
        line(0, "id: {}", wordOf(bank.id));
        line(0, "title: {}", textOf(bank.title));
        line(0, "brief: {}", textOf(bank.brief));
        line(0, "pass: {}", bank.pass);
        if (!bank.practice) line(0, "practice: false");
        if (bank.multiple) line(0, "{}: {}", multipleRuleKey, quiz::nameOf(*bank.multiple));
        if (bank.naive != core::NaiveLimits{}) {
            line(0, "limits: {{naive_warning: {}, naive_error: {}}}", bank.naive.warning, bank.naive.error);
        }
        line(0, "topics:");
        for (const quiz::Topic& topic : bank.topics) line(1, "{}: {}", wordOf(topic.id), textOf(topic.name));
        writeExam(bank);
        line(0, "questions:");
        for (const quiz::Question& question : bank.questions) writeQuestion(bank, question);
        return std::move(m_text);
    }

private:
    template <class... Args>
    void line(std::size_t depth, fmt::format_string<Args...> format, Args&&... args) {
        constexpr std::size_t step = 2;
        m_text.append(step * depth, ' ');
        m_text += fmt::format(format, std::forward<Args>(args)...) + '\n';
    }

    void writeExam(const quiz::Bank& bank) {
        const quiz::Exam& exam = bank.exam;
        std::vector<std::string> lines;
        if (exam.minutes) lines.push_back(fmt::format("minutes: {}", *exam.minutes));
        if (exam.tries != quiz::Exam{}.tries) lines.push_back(fmt::format("tries: {}", exam.tries));
        if (exam.draw) {
            std::vector<std::string> quotas;
            for (const quiz::Quota& quota : *exam.draw) {
                quotas.push_back(fmt::format("{}: {}", wordOf(bank[quota.topic].id), quota.count));
            }
            lines.push_back(fmt::format("draw: {{{}}}", fmt::join(quotas, ", ")));
        }
        if (exam.secondChance) lines.push_back(fmt::format("second_chance: {}", *exam.secondChance));
        if (exam.review != quiz::Exam{}.review) {
            lines.push_back(fmt::format("review: {}", quiz::reviewNames[static_cast<std::size_t>(exam.review)]));
        }
        if (exam.reviewFrom) lines.push_back(fmt::format("review_from: {}", core::isoText(*exam.reviewFrom)));
        if (lines.empty()) return;
        line(0, "exam:");
        for (const std::string& each : lines) line(1, "{}", each);
    }

    void writeQuestion(const quiz::Bank& bank, const quiz::Question& question) {
        line(1, "- id: {}", wordOf(question.id));
        line(2, "topic: {}", wordOf(bank[question.topic].id));
        if (!question.systems.empty()) {
            std::vector<std::string> systems;
            for (const std::string& system : question.systems) systems.push_back(quotedScalar(system));
            line(2, "source: [{}]", fmt::join(systems, ", "));
        }
        if (question.points != quiz::Question{}.points) line(2, "points: {}", question.points);
        line(2, "text: {}", textOf(question.text));
        const auto* multiple = std::get_if<quiz::MultipleChoice>(&question.task);
        if (multiple != nullptr && multiple->rule && multiple->rule != bank.multiple) {
            line(2, "{}: {}", multipleRuleKey, quiz::nameOf(*multiple->rule));
        }
        line(2, "{}:", question.taskName());
        std::visit([&](const auto& task) { writeTask(task); }, question.task);
    }

    void writeTask(const quiz::SingleChoice& task) { writeOptions(task.options); }
    void writeTask(const quiz::MultipleChoice& task) { writeOptions(task.options); }

    void writeTask(const quiz::TrueFalse& task) {
        line(3, "answer: {}", task.answer);
        if (!task.whenTrue.empty()) line(3, "when_true: {}", textOf(task.whenTrue));
        if (!task.whenFalse.empty()) line(3, "when_false: {}", textOf(task.whenFalse));
    }

    void writeTask(const quiz::Ordering& task) { writeItems(3, task.items); }

    void writeTask(const quiz::Matching& task) {
        line(3, "pairs:");
        for (const quiz::Pair& pair : task.pairs) {
            line(4, "- id: {}", wordOf(pair.id));
            line(5, "left: {}", textOf(pair.left));
            line(5, "right: {}", textOf(pair.right));
            writeFeedback(5, pair.feedback);
        }
        if (task.extra.empty()) return;
        line(3, "extra:");
        writeItems(4, task.extra);
    }

    void writeTask(const quiz::Practical& task) {
        line(3, "scenario: {}", wordOf(task.scenario.name));
        if (!task.after.empty()) {
            std::vector<std::string> after;
            for (const quiz::Reference& choice : task.after) after.push_back(wordOf(choice.name));
            line(3, "after: [{}]", fmt::join(after, ", "));
        }
        if (task.decision) line(3, "decision: {}", wordOf(task.decision->name));
    }

    void writeOptions(const std::vector<quiz::Option>& options) {
        for (const quiz::Option& option : options) {
            line(3, "- id: {}", wordOf(option.id));
            line(4, "text: {}", textOf(option.text));
            if (option.correct) line(4, "correct: true");
            writeFeedback(4, option.feedback);
        }
    }

    void writeItems(std::size_t depth, const std::vector<quiz::Item>& items) {
        for (const quiz::Item& item : items) {
            line(depth, "- id: {}", wordOf(item.id));
            line(depth + 1, "text: {}", textOf(item.text));
            writeFeedback(depth + 1, item.feedback);
        }
    }

    void writeFeedback(std::size_t depth, const Text& feedback) {
        if (!feedback.empty()) line(depth, "feedback: {}", textOf(feedback));
    }

    std::string m_text;
};

}  // namespace

std::string bankText(const quiz::Bank& bank) { return Writer().write(bank); }

}  // namespace fourfold::yaml
