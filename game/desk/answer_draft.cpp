#include "desk/answer_draft.hpp"

#include <algorithm>

#include "core/overloaded.hpp"

namespace fourfold::desk {
namespace {

// The right text of each left text in an answer; the answer may be empty.
std::vector<std::optional<std::size_t>> rightsIn(const quiz::Answer& answer, std::size_t pairs) {
    if (const auto* matches = std::get_if<quiz::Matches>(&answer)) return matches->rights;
    return std::vector<std::optional<std::size_t>>(pairs);
}

}  // namespace

AnswerDraft::AnswerDraft(const quiz::Question& question, const quiz::Sheet& sheet, const quiz::Answer& given,
                         const quiz::Answer& earlier)
    : m_kind(question.kind()), m_shown(sheet.shown),
      m_answer(quiz::fits(given, question) ? given : quiz::Answer(quiz::NoAnswer{})) {
    const auto beginOrder = [&](const quiz::Ordering&) {
        const auto* order = std::get_if<quiz::Order>(&m_answer);
        if (order == nullptr && quiz::fits(earlier, question)) order = std::get_if<quiz::Order>(&earlier);
        m_order = order != nullptr ? order->items : m_shown;
    };
    const auto beginMatching = [&](const quiz::Matching& task) {
        m_pairs = task.pairs.size();
        m_held = nextOpen(m_pairs - 1);
    };
    using OthersHaveNone = core::Ignoring<quiz::SingleChoice, quiz::MultipleChoice, quiz::TrueFalse, quiz::Practical>;
    std::visit(core::Overloaded{beginOrder, beginMatching, OthersHaveNone{}}, question.task);
}

void AnswerDraft::press(std::size_t place) {
    switch (m_kind) {
        case Kind::single:
            if (place < m_shown.size()) m_answer = quiz::ChosenOption{m_shown[place]};
            break;
        case Kind::multiple:
            if (place < m_shown.size()) choose(m_shown[place]);
            break;
        case Kind::trueFalse:
            if (place < 2) m_answer = quiz::Said{place == 0};
            break;
        case Kind::ordering:
            if (place >= m_order.size()) break;
            if (!m_held) {
                m_held = place;
                m_orderBefore = m_order;
            } else {
                shift(static_cast<int>(place) - static_cast<int>(*m_held));
                putDown();
            }
            break;
        case Kind::matching:
            if (place < m_shown.size()) give(place);
            break;
        case Kind::practical: break;
    }
}

void AnswerDraft::choose(std::size_t option) {
    quiz::ChosenOptions chosen;
    if (const auto* before = std::get_if<quiz::ChosenOptions>(&m_answer)) chosen = *before;
    const auto at = std::ranges::lower_bound(chosen.options, option);
    if (at != chosen.options.end() && *at == option) {
        chosen.options.erase(at);
    } else {
        chosen.options.insert(at, option);
    }
    m_answer = chosen.options.empty() ? quiz::Answer(quiz::NoAnswer{}) : quiz::Answer(std::move(chosen));
}

void AnswerDraft::give(std::size_t place) {
    quiz::Matches matches{rightsIn(m_answer, m_pairs)};
    const std::size_t right = m_shown[place];
    const bool isTakenBack = matches.rights[*m_held] == right;
    std::ranges::replace(matches.rights, std::optional(right), std::optional<std::size_t>());
    if (!isTakenBack) matches.rights[*m_held] = right;
    const bool isEmpty = std::ranges::none_of(matches.rights, [](const auto& each) { return each.has_value(); });
    m_answer = isEmpty ? quiz::Answer(quiz::NoAnswer{}) : quiz::Answer(std::move(matches));
    if (!isTakenBack) m_held = nextOpen(*m_held);
}

std::size_t AnswerDraft::nextOpen(std::size_t pair) const {
    for (std::size_t step = 1; step <= m_pairs; ++step) {
        const std::size_t each = (pair + step) % m_pairs;
        if (!rightOf(each)) return each;
    }
    return pair;
}

void AnswerDraft::move(std::size_t from, std::size_t to) {
    if (from >= m_order.size() || to >= m_order.size()) return;
    m_held = from;
    m_orderBefore = m_order;
    shift(static_cast<int>(to) - static_cast<int>(from));
    putDown();
}

void AnswerDraft::shift(int by) {
    if (m_kind != Kind::ordering || !m_held) return;
    const int wanted = std::clamp(static_cast<int>(*m_held) + by, 0, static_cast<int>(m_order.size()) - 1);
    const auto to = static_cast<std::size_t>(wanted);
    const auto begin = m_order.begin();
    const auto at = [&](std::size_t place) { return begin + static_cast<std::ptrdiff_t>(place); };
    if (to < *m_held) {
        std::rotate(at(to), at(*m_held), at(*m_held) + 1);
    } else {
        std::rotate(at(*m_held), at(*m_held) + 1, at(to) + 1);
    }
    m_held = to;
}

void AnswerDraft::putDown() {
    if (m_kind != Kind::ordering || !m_held) return;
    m_held.reset();
    if (m_order != m_orderBefore) m_answer = quiz::Order{m_order};
}

void AnswerDraft::putBack() {
    if (m_kind != Kind::ordering || !m_held) return;
    m_held.reset();
    m_order = m_orderBefore;
}

void AnswerDraft::turnTo(std::size_t pair) {
    if (pair < m_pairs) m_held = pair;
}

bool AnswerDraft::chosen(std::size_t place) const {
    const bool isPart = place < m_shown.size();
    const std::size_t part = isPart ? m_shown[place] : 0;
    return std::visit(
        core::Overloaded{[](const quiz::NoAnswer&) { return false; },
                         [&](const quiz::ChosenOption& one) { return isPart && part == one.option; },
                         [&](const quiz::ChosenOptions& several) {
                             return isPart && std::ranges::binary_search(several.options, part);
                         },
                         [&](const quiz::Said& said) { return said.value == (place == 0); },
                         [](const quiz::Order&) { return false; }, [](const quiz::Matches&) { return false; },
                         [](const quiz::Played&) { return false; }},
        m_answer);
}

std::optional<std::size_t> AnswerDraft::rightOf(std::size_t pair) const {
    const auto* matches = std::get_if<quiz::Matches>(&m_answer);
    if (matches == nullptr || !matches->rights[pair]) return std::nullopt;
    return static_cast<std::size_t>(std::ranges::find(m_shown, *matches->rights[pair]) - m_shown.begin());
}

std::optional<std::size_t> AnswerDraft::leftOf(std::size_t place) const {
    for (std::size_t pair = 0; pair < m_pairs; ++pair) {
        if (rightOf(pair) == place) return pair;
    }
    return std::nullopt;
}

}  // namespace fourfold::desk
