#include "exchange/aiken_writer.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "exchange/aiken_line.hpp"
#include "exchange/aiken_words.hpp"
#include "exchange/blanks.hpp"
#include "exchange/losses.hpp"

namespace fourfold::exchange {

using core::Code;
using core::Text;

namespace {

class AikenWriter {
public:
    AikenWriter(const quiz::Bank& bank, core::Language language)
        : m_bank(bank), m_language(language), m_losses(Format::aiken, bank, language) {}

    Exported write() {
        for (const quiz::Question& question : m_bank.questions) {
            std::visit(core::Overloaded{[&](const quiz::SingleChoice& task) { writeChoice(question, task); },
                                        [&](const quiz::TrueFalse& task) { writeStatement(question, task); },
                                        [&](const quiz::MultipleChoice&) { m_losses.kind(question); },
                                        [&](const quiz::Ordering&) { m_losses.kind(question); },
                                        [&](const quiz::Matching&) { m_losses.kind(question); },
                                        [&](const quiz::Practical&) { m_losses.kind(question); }},
                       question.task);
        }
        m_result.losses = std::move(m_losses).finish();
        return std::move(m_result);
    }

private:
    // The text on one line.
    std::string line(const Text& text, const quiz::Question& question) {
        const std::string& said = text.in(m_language);
        std::string written = unwrapped(trimmed(said));
        m_losses.change(said, written, question);
        return written;
    }

    void begin(const quiz::Question& question) {
        std::string text = line(question.text, question);
        if (aikenLineOf(text).kind != AikenLine::Kind::text) {
            const std::string marked = "- " + text;
            m_losses.change(text, marked, question);
            text = marked;
        }
        if (!question.systems.empty()) m_losses.key("source", question);
        if (question.points != quiz::Question{}.points) m_losses.key("points", question);
        m_result.text += text + '\n';
        ++m_result.written;
    }

    void option(std::size_t index, std::string_view text) {
        m_result.text += fmt::format("{}. {}\n", letter(index), text);
    }
    void answer(std::size_t index) { m_result.text += fmt::format("ANSWER: {}\n\n", letter(index)); }
    static char letter(std::size_t index) { return static_cast<char>('A' + index); }

    void writeChoice(const quiz::Question& question, const quiz::SingleChoice& task) {
        begin(question);
        std::size_t right = 0;
        for (std::size_t i = 0; i < task.options.size(); ++i) {
            const quiz::Option& each = task.options[i];
            option(i, line(each.text, question));
            if (each.correct) right = i;
            if (!each.feedback.empty()) m_losses.key("feedback", question);
        }
        answer(right);
    }

    void writeStatement(const quiz::Question& question, const quiz::TrueFalse& task) {
        const std::string yes(wordFor(true, m_language));
        const std::string no(wordFor(false, m_language));
        m_losses.note(Code::statementAsChoice, question, {yes, no});
        begin(question);
        option(0, yes);
        option(1, no);
        answer(task.answer ? 0 : 1);
        if (!task.whenTrue.empty()) m_losses.key("when_true", question);
        if (!task.whenFalse.empty()) m_losses.key("when_false", question);
    }

    const quiz::Bank& m_bank;
    core::Language m_language;
    Losses m_losses;
    Exported m_result;
};

}  // namespace

Exported aikenOf(const quiz::Bank& bank, core::Language language) { return AikenWriter(bank, language).write(); }

}  // namespace fourfold::exchange
