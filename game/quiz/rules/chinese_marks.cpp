#include "core/chinese_marks.hpp"

#include <string>

#include "core/diagnostic_format.hpp"
#include "quiz/rules/rule.hpp"

namespace fourfold::quiz::rules {
namespace {

class Looking {
public:
    explicit Looking(core::Diagnostics& found) : m_found(found) {}

    void at(const std::string& key, const Text& text, Position at) {
        const auto slip = core::firstMarkSlip(text.zh);
        if (slip) m_found.add(core::codeOf(slip->kind), at, {key, core::shown(slip->piece)});
    }

    void question(const Question& question) {
        at("text", question.text, question.at);
        for (const Option& option : optionsOf(question)) part(option);
        if (const auto* task = std::get_if<TrueFalse>(&question.task)) {
            at("when_true", task->whenTrue, question.at);
            at("when_false", task->whenFalse, question.at);
        }
        if (const auto* task = std::get_if<Ordering>(&question.task)) {
            for (const Item& item : task->items) part(item);
        }
        const auto* matching = std::get_if<Matching>(&question.task);
        if (matching == nullptr) return;
        for (const Pair& pair : matching->pairs) {
            at("left", pair.left, pair.at);
            at("right", pair.right, pair.at);
            at("feedback", pair.feedback, pair.at);
        }
        for (const Item& item : matching->extra) part(item);
    }

private:
    template <class Part>
    void part(const Part& part) {
        at("text", part.text, part.at);
        at("feedback", part.feedback, part.at);
    }

    core::Diagnostics& m_found;
};

}  // namespace

// Punctuation in Chinese texts; one finding for each text.
void chineseMarks(const Facts& facts, core::Diagnostics& found) {
    Looking looking(found);
    looking.at("title", facts.bank.title, {});
    looking.at("brief", facts.bank.brief, {});
    for (const Topic& topic : facts.bank.topics) looking.at(topic.id, topic.name, topic.at);
    for (const Question& question : facts.bank.questions) looking.question(question);
}

}  // namespace fourfold::quiz::rules
