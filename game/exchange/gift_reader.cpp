#include "exchange/gift_reader.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/diagnostic_format.hpp"
#include "core/utf8.hpp"
#include "exchange/blanks.hpp"
#include "exchange/category_path.hpp"
#include "exchange/gift_question.hpp"
#include "exchange/gift_text.hpp"

namespace fourfold::exchange {

using core::Code;

namespace {

constexpr std::string_view categoryMark = "$CATEGORY:";
constexpr std::string_view doubleColon = "::";

// The text between "[name:" and the next ']'. `line` becomes the rest after it.
std::optional<std::string_view> takeMark(std::string_view& line, std::string_view name) {
    const std::size_t begin = line.find(name);
    if (begin == none) return std::nullopt;
    const std::size_t end = line.find(']', begin);
    if (end == none) return std::nullopt;
    const std::string_view value = trimmed(line.substr(begin + name.size(), end - begin - name.size()));
    line.remove_prefix(end + 1);
    return value;
}

std::vector<std::string> splitAtCommas(std::string_view list) {
    std::vector<std::string> words;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        words.emplace_back(trimmed(list.substr(0, end)));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return words;
}

class GiftReader {
public:
    GiftReader(Source& source, BankBuilder& builder) : m_source(source), m_builder(builder) {}

    void read() {
        for (std::size_t i = 0; i < m_source.lines(); ++i) {
            const std::string_view line = trimmed(m_source.line(i));
            if (line.empty()) {
                endBlock();
            } else if (line.starts_with("//")) {
                readRemark(line);
                m_source.blankLine(i);
            } else if (line.starts_with(categoryMark)) {
                if (!m_block.empty()) endBlock();
                readCategory(line.substr(categoryMark.size()));
                m_source.blankLine(i);
            } else {
                extendBlock(line);
            }
            if (m_source.diagnostics().full()) return;
        }
        endBlock();
    }

private:
    void readRemark(std::string_view line) {
        std::string_view rest = line;
        if (const auto id = takeMark(rest, "[id:")) m_marks.id = *id;
        rest = line;
        if (const auto parts = takeMark(rest, "[parts:")) m_marks.parts = splitAtCommas(*parts);
        rest = line;
        if (const auto topic = takeMark(rest, "[topic:")) m_topic = *topic;
        rest = line;
        while (const auto tag = takeMark(rest, "[tag:")) {
            if (!tag->empty()) m_marks.tags.emplace_back(*tag);
        }
    }

    void readCategory(std::string_view path) {
        const std::size_t size = core::codePoints(path);
        if (size > core::longestText) {
            m_source.report(Code::textTooLong, path, {std::to_string(size), std::to_string(core::longestText)});
        } else {
            m_builder.category(categoryPath(path), std::exchange(m_topic, {}));
        }
    }

    void extendBlock(std::string_view line) {
        const char* const begin = m_block.empty() ? line.data() : m_block.data();
        m_block = {begin, static_cast<std::size_t>(line.data() + line.size() - begin)};
    }

    void endBlock() {
        if (!m_block.empty()) readBlock(m_block);
        m_block = {};
        m_marks = {};
        m_topic.clear();
    }

    void readBlock(std::string_view block) {
        GiftQuestion question;
        question.marks = &m_marks;
        std::string_view rest = block;
        if (rest.starts_with(doubleColon)) {
            const std::size_t end = findUnescapedWhole(rest, doubleColon, doubleColon.size());
            if (end == none) return m_source.report(Code::nameNotClosed, rest);
            question.name = rest.substr(doubleColon.size(), end - doubleColon.size());
            rest.remove_prefix(end + doubleColon.size());
        }
        const std::size_t open = findUnescaped(rest, "{}");
        question.text = trimmed(rest.substr(0, std::min(open, rest.size())));
        if (open == none) return describe(question, block);
        if (rest[open] == '}') return m_source.report(Code::strayBrace, rest.substr(open), {"}"});
        const std::size_t close = findUnescaped(rest, "{}", open + 1);
        if (close == none) return m_source.report(Code::answersNotClosed, rest.substr(open));
        if (rest[close] == '{') return m_source.report(Code::strayBrace, rest.substr(close), {"{"});
        question.behind = rest.substr(close + 1);
        if (const std::size_t stray = findUnescaped(question.behind, "{}"); stray != none) {
            return m_source.report(Code::strayBrace, question.behind.substr(stray),
                                   {std::string(1, question.behind[stray])});
        }
        if (question.text.empty() && trimmed(question.behind).empty())
            return m_source.report(Code::partWithoutText, block);
        auto answers = readGiftAnswers(rest.substr(open + 1, close - open - 1), m_source);
        if (!answers) return;
        question.answers = std::move(*answers);
        addGiftQuestion(question, m_source, m_builder);
    }

    void describe(const GiftQuestion& question, std::string_view block) {
        const std::string_view title = question.name.empty() ? question.text : question.name;
        m_source.report(Code::descriptionNotTaken, block, {core::shown(unescaped(trimmed(title)))});
        m_builder.leftOut();
    }

    Source& m_source;
    BankBuilder& m_builder;
    std::string_view m_block;
    GiftMarks m_marks;
    std::string m_topic;  // the topic id for the next category
};

}  // namespace

void readGift(Source& source, BankBuilder& builder) { GiftReader(source, builder).read(); }

}  // namespace fourfold::exchange
