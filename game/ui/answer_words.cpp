#include "ui/answer_words.hpp"

#include <variant>

#include "core/utf8.hpp"

namespace fourfold::ui {
namespace {

class Words {
public:
    Words(const Page& page, const quiz::Question& question) : m_page(page), m_question(question) {}

    [[nodiscard]] std::vector<std::string> take() { return std::move(m_lines); }

    void operator()(const quiz::NoAnswer&) {}
    void operator()(const quiz::ChosenOption& chosen) { add(quiz::optionsOf(m_question)[chosen.option].text); }
    void operator()(const quiz::ChosenOptions& chosen) {
        for (const std::size_t option : chosen.options) add(quiz::optionsOf(m_question)[option].text);
    }
    void operator()(const quiz::Said& said) {
        m_lines.emplace_back(m_page.tr(said.value ? "results.said_true" : "results.said_false"));
    }
    void operator()(const quiz::Order& order) {
        const auto& items = std::get<quiz::Ordering>(m_question.task).items;
        for (std::size_t i = 0; i < order.items.size(); ++i) {
            m_lines.push_back(std::to_string(i + 1) + ". " + items[order.items[i]].text.in(m_page.language));
        }
    }
    void operator()(const quiz::Matches& matches) {
        const auto& matching = std::get<quiz::Matching>(m_question.task);
        for (std::size_t i = 0; i < matches.rights.size(); ++i) {
            if (!matches.rights[i]) continue;
            const std::size_t right = *matches.rights[i];
            const core::Text& text = right < matching.pairs.size() ? matching.pairs[right].right
                                                                   : matching.extra[right - matching.pairs.size()].text;
            m_lines.push_back(matching.pairs[i].left.in(m_page.language) + " → " + text.in(m_page.language));
        }
    }
    void operator()(const quiz::Played& played) {
        for (const std::string& choice : played.choices) m_lines.push_back(core::printable(choice));
    }

private:
    void add(const core::Text& text) { m_lines.push_back(text.in(m_page.language)); }

    const Page& m_page;
    const quiz::Question& m_question;
    std::vector<std::string> m_lines;
};

}  // namespace

std::vector<std::string> wordsOf(const Page& page, const quiz::Answer& answer, const quiz::Question& question) {
    if (!quiz::fits(answer, question)) return {};
    Words words(page, question);
    std::visit(words, answer);
    return words.take();
}

std::string_view markingText(const Page& page, quiz::MultipleRule rule) {
    return page.tr("quiz.marking." + std::string(nameOf(rule)));
}

}  // namespace fourfold::ui
