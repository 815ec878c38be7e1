#include "exchange/losses.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/diagnostic_format.hpp"

namespace fourfold::exchange {

using core::Code;

namespace {

bool differs(const core::Text& text) { return text.en != text.zh; }

bool differs(const quiz::Option& option) { return differs(option.text) || differs(option.feedback); }
bool differs(const quiz::Item& item) { return differs(item.text) || differs(item.feedback); }
bool differs(const quiz::Pair& pair) { return differs(pair.left) || differs(pair.right) || differs(pair.feedback); }

template <class Part>
bool anyDiffers(const std::vector<Part>& parts) {
    return std::ranges::any_of(parts, [](const Part& part) { return differs(part); });
}

struct TaskDiffers {
    bool operator()(const quiz::SingleChoice& task) const { return anyDiffers(task.options); }
    bool operator()(const quiz::MultipleChoice& task) const { return anyDiffers(task.options); }
    bool operator()(const quiz::TrueFalse& task) const { return differs(task.whenTrue) || differs(task.whenFalse); }
    bool operator()(const quiz::Ordering& task) const { return anyDiffers(task.items); }
    bool operator()(const quiz::Matching& task) const { return anyDiffers(task.pairs) || anyDiffers(task.extra); }
    bool operator()(const quiz::Practical&) const { return false; }
};

}  // namespace

bool hasTwoLanguages(const quiz::Bank& bank) {
    const auto topic = [](const quiz::Topic& each) { return differs(each.name); };
    const auto question = [](const quiz::Question& each) {
        return differs(each.text) || std::visit(TaskDiffers{}, each.task);
    };
    return std::ranges::any_of(bank.topics, topic) || std::ranges::any_of(bank.questions, question);
}

Losses::Losses(Format format, const quiz::Bank& bank, core::Language language) : m_format(format), m_found(bank.path) {
    const std::string title(titleOf(format));
    const auto key = [&](std::string name) { m_found.add(Code::keyNotWritten, {}, {std::move(name), title}); };
    if (hasTwoLanguages(bank)) {
        m_found.add(Code::languageNotWritten, {},
                    {std::string(core::code(language)), std::string(core::code(core::other(language)))});
    }
    if (format == Format::aiken) {
        key("title");
        key("id");
        key("topics");
    }
    key("brief");
    if (bank.pass != quiz::Bank{}.pass) key("pass");
    if (bank.naive != core::NaiveLimits{}) key("limits");
    if (!bank.practice) key("practice");
    if (bank.exam != quiz::Exam{}) key("exam");
}

void Losses::kind(const quiz::Question& question) {
    note(Code::kindNotWritten, question, {std::string(titleOf(m_format)), std::string(question.taskName())});
}

void Losses::key(std::string_view key, const quiz::Question& question) {
    OfQuestions& those = m_keys[std::string(key)];
    if (those.ids.empty()) those.first = question.at;
    if (those.ids.empty() || those.ids.back() != question.id) those.ids.push_back(question.id);
}

void Losses::change(const std::string& text, const std::string& written, const quiz::Question& question) {
    if (text != written) note(Code::textChanged, question, {core::shown(text), core::shown(written)});
}

void Losses::note(Code code, const quiz::Question& question, std::vector<std::string> more) {
    more.insert(more.begin(), question.id);
    m_found.add(code, question.at, std::move(more));
}

core::Diagnostics Losses::finish() && {
    for (const auto& [key, those] : m_keys) {
        m_found.add(Code::keyOfQuestionsNotWritten, those.first,
                    {key, std::to_string(those.ids.size()), fmt::format("{}", fmt::join(those.ids, ", "))});
    }
    m_found.finish();
    return std::move(m_found);
}

}  // namespace fourfold::exchange
