#include "core/chinese_marks.hpp"

#include <string>

#include "core/diagnostic_format.hpp"
#include "core/overloaded.hpp"
#include "quiz/rules/lint_rule.hpp"

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
        std::visit(core::Overloaded{[&](const SingleChoice& task) { parts(task.options); },
                                    [&](const MultipleChoice& task) { parts(task.options); },
                                    [&](const TrueFalse& task) {
                                        at("when_true", task.whenTrue, question.at);
                                        at("when_false", task.whenFalse, question.at);
                                    },
                                    [&](const Ordering& task) { parts(task.items); },
                                    [&](const Matching& task) {
                                        pairs(task.pairs);
                                        parts(task.extra);
                                    },
                                    core::Ignoring<Practical>{}},
                   question.task);
    }

private:
    template <class Part>
    void parts(const std::vector<Part>& parts) {
        for (const Part& part : parts) {
            at("text", part.text, part.at);
            at("feedback", part.feedback, part.at);
        }
    }

    void pairs(const std::vector<Pair>& pairs) {
        for (const Pair& pair : pairs) {
            at("left", pair.left, pair.at);
            at("right", pair.right, pair.at);
            at("feedback", pair.feedback, pair.at);
        }
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
