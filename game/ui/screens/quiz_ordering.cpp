#include "ui/screens/quiz_ordering.hpp"

#include <algorithm>
#include <cmath>

#include "ui/screens/quiz_options.hpp"

namespace fourfold::ui {
namespace {

constexpr std::string_view dragPrefix = "order/";

const std::vector<quiz::Item>& itemsOf(const QuizView& view) {
    return std::get<quiz::Ordering>(view.quiz.question().task).items;
}

PartCard cardOf(const Page& page, const QuizView& view, std::size_t place, bool isOpen) {
    const quiz::Item& item = itemsOf(view)[view.quiz.draft().order()[place]];
    return {.id = "item-" + item.id,
            .badge = std::to_string(place + 1),
            .text = item.text.in(page.language),
            .symbol = isOpen ? "grip" : "",
            .enabled = isOpen,
            .value = static_cast<int>(place) + 1};
}

// The judged order: each item at its place in the answer, with its right place.
void drawJudgedOrder(Page& page, const QuizView& view, Column& column) {
    const bool isGiven = quiz::isGiven(view.quiz.answer());
    const std::vector<std::size_t>& order = view.quiz.draft().order();
    for (std::size_t place = 0; place < order.size(); ++place) {
        PartCard card = cardOf(page, view, place, false);
        const bool right = order[place] == place;
        const std::string tag =
            page.strings.format(right ? "quiz_window.tag.place_right" : "quiz_window.tag.place_wrong", page.language,
                                fmt::arg("n", order[place] + 1));
        if (isGiven) card.mark = right ? Mark::right : Mark::wrong;
        card.tag = tag;
        card.feedback = itemsOf(view)[order[place]].feedback.in(page.language);
        drawPart(page, card, column.take(partHeight(page, card, column.width())));
        column.space(betweenParts);
    }
}

// The item under the held mouse button, and the place it would take.
struct Drag {
    std::size_t from = 0;
    std::size_t to = 0;
};

class Slots {
public:
    Slots(Page& page, const QuizView& view, Column& column) : m_page(page), m_top(column.y()) {
        const std::size_t count = itemsOf(view).size();
        for (std::size_t place = 0; place < count; ++place) {
            m_height = std::max(m_height, partHeight(page, cardOf(page, view, place, true), column.width()));
        }
        m_step = m_height + page.theme.px(betweenParts);
        m_area = column.take(m_step * static_cast<float>(count));
        m_count = count;
    }

    [[nodiscard]] Rect at(float y) const { return {m_area.x, m_top + y, m_area.w, m_height}; }
    [[nodiscard]] float of(std::size_t place) const { return m_step * static_cast<float>(place); }
    [[nodiscard]] std::size_t nearest(float y) const {
        const float place = std::round((y - m_top) / m_step);
        return static_cast<std::size_t>(std::clamp(place, 0.0F, static_cast<float>(m_count - 1)));
    }

    // Follows the mouse. `dropped` receives a drag that has ended.
    std::optional<Drag> follow(std::optional<Drag>& dropped) {
        Memory& memory = m_page.memory;
        if (!memory.dragged.starts_with(dragPrefix)) return std::nullopt;
        const auto from = static_cast<std::size_t>(std::stoul(memory.dragged.substr(dragPrefix.size())));
        const Drag drag{std::min(from, m_count - 1), nearest(top())};
        if (m_page.input.mouseDown) return drag;
        memory.dragged.clear();
        if (drag.to != drag.from) dropped = drag;
        return std::nullopt;
    }
    // Where the dragged item's upper edge is.
    [[nodiscard]] float top() const { return m_page.input.mouse.y - m_page.memory.dragFrom; }

private:
    Page& m_page;
    Rect m_area;
    float m_top;
    float m_height = 0;
    float m_step = 0;
    std::size_t m_count = 0;
};

// The place of an item while another one is dragged past it.
std::size_t shifted(std::size_t place, const std::optional<Drag>& drag) {
    if (!drag) return place;
    if (place == drag->from) return drag->to;
    if (drag->from < place && place <= drag->to) return place - 1;
    if (drag->to <= place && place < drag->from) return place + 1;
    return place;
}

Intent orderingKeys(Page& page, const QuizView& view) {
    const auto held = view.quiz.draft().held();
    for (std::size_t i = 0; i < itemsOf(view).size(); ++i) {
        if (page.take(digitOf(i))) return asks(desk::quizzing::Press{i});
    }
    if (!held) return {};
    if (page.take(Command::up)) return asks(desk::quizzing::Shift{-1});
    if (page.take(Command::down)) return asks(desk::quizzing::Shift{1});
    if (page.take(Command::activate)) return asks(desk::quizzing::PutDown{});
    if (page.take(Command::back)) return asks(desk::quizzing::PutBack{});
    return {};
}

// Begins a drag when the mouse button goes down on the item.
void takeHold(Page& page, const Interaction& met, const Rect& rect, std::size_t place) {
    if (!met.hovered || !page.input.pressed || !rect.contains(*page.input.pressed)) return;
    page.memory.dragged = std::string(dragPrefix) + std::to_string(place);
    page.memory.dragFrom = page.input.pressed->y - rect.y;
}

}  // namespace

Intent drawOrdering(Page& page, const QuizView& view, Column& column) {
    const bool isOpen = view.quiz.sitting().open(view.quiz.at());
    if (view.quiz.isJudged()) {
        drawJudgedOrder(page, view, column);
        return {};
    }
    Intent result = isOpen ? orderingKeys(page, view) : Intent{};
    const desk::AnswerDraft& draft = view.quiz.draft();
    Slots slots(page, view, column);
    std::optional<Drag> dropped;
    const std::optional<Drag> drag = isOpen && !page.covered() ? slots.follow(dropped) : std::nullopt;
    if (dropped) result = asks(desk::quizzing::Move{dropped->from, dropped->to});
    const auto draw = [&](std::size_t place, bool raised) {
        PartCard card = cardOf(page, view, place, isOpen);
        float y = page.glide("y/" + card.id, slots.of(shifted(place, drag)), 16);
        if (drag && drag->from == place) y = slots.top() - slots.at(0).y;
        const Rect rect = slots.at(y);
        card.chosen = raised;
        if (raised) card.told = page.tr("quiz_window.taken_up");
        if (raised) page.paint.shadow(rect, page.theme.px(12), page.theme.px(10));
        const Interaction met = drawPart(page, card, rect);
        if (met.activated) result = asks(desk::quizzing::Press{place});
        if (isOpen) takeHold(page, met, rect, place);
    };
    // An item that was taken up lies above the others.
    const std::optional<std::size_t> raised = drag ? std::optional(drag->from) : draft.held();
    for (std::size_t place = 0; place < draft.order().size(); ++place) {
        if (place != raised) draw(place, false);
    }
    if (raised) draw(*raised, true);
    return result;
}

}  // namespace fourfold::ui
