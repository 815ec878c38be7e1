#include <type_traits>
#include <utility>
#include <variant>

#include "core/diagnostic_format.hpp"
#include "exchange/import.hpp"

namespace fourfold::exchange {

using core::Code;

namespace {

// Takes over the Chinese texts of a question that is the same in both banks. False when it is not.
class Joiner {
public:
    static bool join(quiz::Question& english, const quiz::Question& chinese) {
        if (english.task.index() != chinese.task.index()) return false;
        take(english.text, chinese.text);
        return std::visit([&](auto& task) { return join(task, std::get<std::decay_t<decltype(task)>>(chinese.task)); },
                          english.task);
    }

    // When a text is missing in one bank, the other bank's text is used for both languages.
    static void take(core::Text& english, const core::Text& chinese) {
        if (!chinese.zh.empty()) english.zh = chinese.zh;
        if (english.en.empty()) english.en = english.zh;
    }

private:
    static bool join(quiz::SingleChoice& a, const quiz::SingleChoice& b) { return joinOptions(a.options, b.options); }
    static bool join(quiz::MultipleChoice& a, const quiz::MultipleChoice& b) {
        return joinOptions(a.options, b.options);
    }

    static bool join(quiz::TrueFalse& a, const quiz::TrueFalse& b) {
        take(a.whenTrue, b.whenTrue);
        take(a.whenFalse, b.whenFalse);
        return a.answer == b.answer;
    }

    static bool join(quiz::Ordering& a, const quiz::Ordering& b) { return joinItems(a.items, b.items); }

    static bool join(quiz::Matching& a, const quiz::Matching& b) {
        if (a.pairs.size() != b.pairs.size()) return false;
        for (std::size_t i = 0; i < a.pairs.size(); ++i) {
            take(a.pairs[i].left, b.pairs[i].left);
            take(a.pairs[i].right, b.pairs[i].right);
            take(a.pairs[i].feedback, b.pairs[i].feedback);
        }
        return joinItems(a.extra, b.extra);
    }

    static bool join(quiz::Practical& a, const quiz::Practical& b) { return a == b; }

    static bool joinOptions(std::vector<quiz::Option>& a, const std::vector<quiz::Option>& b) {
        if (a.size() != b.size()) return false;
        for (std::size_t i = 0; i < a.size(); ++i) {
            if (a[i].correct != b[i].correct) return false;
            take(a[i].text, b[i].text);
            take(a[i].feedback, b[i].feedback);
        }
        return true;
    }

    static bool joinItems(std::vector<quiz::Item>& a, const std::vector<quiz::Item>& b) {
        if (a.size() != b.size()) return false;
        for (std::size_t i = 0; i < a.size(); ++i) {
            take(a[i].text, b[i].text);
            take(a[i].feedback, b[i].feedback);
        }
        return true;
    }
};

}  // namespace

std::optional<quiz::Bank> inBothLanguages(quiz::Bank english, const quiz::Bank& chinese,
                                          core::Diagnostics& diagnostics) {
    const auto differs = [&](const std::string& id, core::Position at) {
        diagnostics.add(Code::notTheSameQuestion, at, {core::shown(id)});
    };
    for (std::size_t i = 0; i < chinese.questions.size(); ++i) {
        const quiz::Question& said = chinese.questions[i];
        // The ids are not compared: in files without ids they are numbers or made from the texts.
        if (i >= english.questions.size() || !Joiner::join(english.questions[i], said)) differs(said.id, said.at);
    }
    if (english.questions.size() > chinese.questions.size())
        differs(english.questions[chinese.questions.size()].id, {});
    if (english.topics.size() != chinese.topics.size()) differs("topics", {});
    if (diagnostics.hasErrors()) return std::nullopt;
    Joiner::take(english.title, chinese.title);
    for (std::size_t i = 0; i < english.topics.size(); ++i)
        Joiner::take(english.topics[i].name, chinese.topics[i].name);
    return english;
}

}  // namespace fourfold::exchange
