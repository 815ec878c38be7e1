#include "exchange/aiken_reader.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/diagnostic_format.hpp"
#include "core/utf8.hpp"
#include "exchange/aiken_line.hpp"
#include "exchange/aiken_words.hpp"
#include "exchange/blanks.hpp"

namespace fourfold::exchange {

using core::Code;

namespace {

class AikenReader {
public:
    AikenReader(Source& source, BankBuilder& builder) : m_source(source), m_builder(builder) {}

    void read() {
        for (std::size_t i = 0; i < m_source.lines(); ++i) {
            const AikenLine line = aikenLineOf(m_source.line(i));
            switch (line.kind) {
                case AikenLine::Kind::blank: break;
                case AikenLine::Kind::text: readText(line); break;
                case AikenLine::Kind::option: readOption(line); break;
                case AikenLine::Kind::answer: readAnswer(line); break;
            }
            if (m_source.diagnostics().full()) return;
        }
        endWithoutAnswer();
    }

private:
    void readText(const AikenLine& line) {
        if (!m_options.empty()) endWithoutAnswer();
        const char* const begin = m_text.empty() ? line.text.data() : m_text.data();
        m_text = {begin, static_cast<std::size_t>(line.text.data() + line.text.size() - begin)};
    }

    void readOption(const AikenLine& line) {
        if (m_text.empty() && m_options.empty()) m_source.report(Code::optionsWithoutQuestion, line.text);
        if (line.text.empty()) m_source.report(Code::partWithoutText, line.text);
        const auto same = std::ranges::find(m_options, line.letter, &AikenLine::letter);
        if (same != m_options.end()) {
            const int first = m_source.at(same->text).line;
            m_source.report(Code::repeatedLetter, line.text, {std::string(1, line.letter), std::to_string(first)});
        }
        m_options.push_back(line);
    }

    void readAnswer(const AikenLine& line) {
        const auto right = std::ranges::find(m_options, line.letter, &AikenLine::letter);
        if (m_text.empty() || m_options.empty()) {
            if (m_options.empty()) m_source.report(Code::optionsWithoutQuestion, line.text);
        } else if (line.letter == 0 || right == m_options.end()) {
            m_source.report(Code::answerNotAnOption, line.text, {core::shown(line.text)});
        } else {
            take(static_cast<std::size_t>(right - m_options.begin()));
        }
        reset();
    }

    void endWithoutAnswer() {
        if (!m_text.empty() || !m_options.empty()) {
            m_source.report(Code::noAnswerLine, m_text.empty() ? m_options.front().text : m_text);
        }
        reset();
    }

    void reset() {
        m_text = {};
        m_options.clear();
    }

    void refuse(Code code, std::vector<std::string> arguments) {
        m_source.report(code, m_text, std::move(arguments));
        m_builder.leftOut();
    }

    void take(std::size_t right) {
        const std::string title = core::shown(unwrapped(m_text));
        quiz::Question question;
        question.at = m_source.at(m_text);
        question.text = core::inBoth(unwrapped(m_text));
        const std::size_t count = m_options.size();
        if (count < quiz::fewestOptions || count > quiz::mostOptions) {
            return refuse(Code::wrongCountNotTaken, {title, std::to_string(count), std::to_string(quiz::fewestOptions),
                                                     std::to_string(quiz::mostOptions)});
        }
        std::size_t longest = core::codePoints(question.text.en);
        for (const AikenLine& option : m_options) longest = std::max(longest, core::codePoints(option.text));
        if (longest > core::longestText) {
            return refuse(Code::longTextNotTaken, {title, std::to_string(longest), std::to_string(core::longestText)});
        }
        question.task = taskWith(right);
        m_builder.add(std::move(question), {}, m_text);
    }

    quiz::Task taskWith(std::size_t right) {
        if (m_options.size() == 2) {
            const auto first = valueOfWord(m_options[0].text);
            const auto second = valueOfWord(m_options[1].text);
            if (first && second && *first != *second) {
                return quiz::TrueFalse{.answer = right == 0 ? *first : *second, .whenTrue = {}, .whenFalse = {}};
            }
        }
        quiz::SingleChoice task;
        const std::vector<std::string> ids = partIds({}, m_options.size());
        for (std::size_t i = 0; i < m_options.size(); ++i) {
            task.options.push_back({.id = ids[i],
                                    .text = core::inBoth(std::string(m_options[i].text)),
                                    .correct = i == right,
                                    .feedback = {},
                                    .at = m_source.at(m_options[i].text)});
        }
        return task;
    }

    Source& m_source;
    BankBuilder& m_builder;
    std::string_view m_text;  // of the question
    std::vector<AikenLine> m_options;
};

}  // namespace

void readAiken(Source& source, BankBuilder& builder) { AikenReader(source, builder).read(); }

}  // namespace fourfold::exchange
