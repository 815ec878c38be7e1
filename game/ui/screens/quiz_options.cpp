#include "ui/screens/quiz_options.hpp"

#include <cmath>

#include "core/overloaded.hpp"
#include "ui/widgets/button.hpp"

namespace fourfold::ui {
namespace {

constexpr float partPadding = 12;
constexpr float partGap = 14;
constexpr float signSide = 22;

float optionBadgeSide(const Page& page) { return page.theme.row(30); }

float textWidth(const Page& page, float width) {
    return width - optionBadgeSide(page) - page.theme.px(2 * partPadding + 2 * partGap) - page.theme.row(signSide);
}

// An option of a choice, or true or false.
struct Option {
    std::string_view text;
    std::string_view feedback;
    bool correct = false;
};

std::vector<Option> optionsOf(const Page& page, const QuizView& view) {
    const quiz::Question& question = view.quiz.question();
    std::vector<Option> options;
    const auto addShown = [&](const std::vector<quiz::Option>& all) {
        for (const std::size_t index : view.quiz.sitting().paper()[view.quiz.at()].shown) {
            const quiz::Option& each = all[index];
            options.push_back({each.text.in(page.language), each.feedback.in(page.language), each.correct});
        }
    };
    const auto addBoth = [&](const quiz::TrueFalse& task) {
        options.push_back({page.tr("quiz.true"), task.whenTrue.in(page.language), task.answer});
        options.push_back({page.tr("quiz.false"), task.whenFalse.in(page.language), !task.answer});
    };
    std::visit(core::Overloaded{[&](const quiz::SingleChoice& task) { addShown(task.options); },
                                [&](const quiz::MultipleChoice& task) { addShown(task.options); }, addBoth,
                                core::Ignoring<quiz::Ordering, quiz::Matching, quiz::Practical>{}},
               question.task);
    return options;
}

// A right option that was not chosen is marked as missed in a multiple choice, and as right in a single one.
Mark markOf(const Option& option, bool chosen, bool several) {
    if (chosen) return option.correct ? Mark::right : Mark::wrong;
    if (!option.correct) return Mark::none;
    return several ? Mark::missed : Mark::right;
}

std::string_view tagOf(const Page& page, Mark mark, bool chosen) {
    switch (mark) {
        case Mark::right: return page.tr(chosen ? "quiz_window.tag.right" : "quiz_window.tag.answer");
        case Mark::wrong: return page.tr("quiz_window.tag.wrong");
        case Mark::missed: return page.tr("quiz_window.tag.missed");
        case Mark::none: return {};
    }
    return {};
}

// The mark of a chosen option: round when only one can be chosen, square when several can.
void drawChosen(Page& page, const Rect& rect, bool isRound, bool chosen) {
    const float corner = isRound ? rect.w / 2 : page.theme.px(5);
    const Surface& paper = page.colors.paper;
    page.paint.stroke(rect, chosen ? page.colors.accent : paper.muted, page.theme.px(2), corner);
    if (!chosen) return;
    if (isRound) {
        page.paint.circle(rect.centre(), rect.w * 0.28F, page.colors.accent);
    } else {
        page.paint.fill(rect, page.colors.accent, corner);
        symbol(page, "check", rect.inset(rect.w * 0.14F), page.colors.onAccent);
    }
}

}  // namespace

std::optional<desk::AnswerDraft> firstDraft(const QuizView& view) {
    const quiz::Sitting& sitting = view.quiz.sitting();
    const std::size_t at = view.quiz.at();
    if (sitting.phase() != quiz::Phase::secondChance || !sitting.asked(at)) return std::nullopt;
    return desk::AnswerDraft(sitting.question(at), sitting.paper()[at], sitting.firstAnswer(at));
}

std::string_view signOf(Mark mark) {
    switch (mark) {
        case Mark::right: return "check";
        case Mark::wrong: return "cross";
        case Mark::missed: return "star";
        case Mark::none: return {};
    }
    return {};
}

Color colorOf(const Page& page, Mark mark) {
    switch (mark) {
        case Mark::right: return page.colors.good;
        case Mark::wrong: return page.colors.bad;
        case Mark::missed: return page.colors.warm;
        case Mark::none: return page.colors.paper.line;
    }
    return page.colors.paper.line;
}

float partHeight(Page& page, const PartCard& card, float width) {
    const float inner = textWidth(page, width);
    float height = page.layOut(card.text, TextStyle::body, inner).height;
    if (!card.tag.empty()) height += page.paint.lineHeight(TextStyle::smallStrong);
    if (!card.feedback.empty()) height += page.layOut(card.feedback, TextStyle::small, inner).height + page.theme.px(3);
    return std::ceil(std::max(height, optionBadgeSide(page)) + 2 * page.theme.px(partPadding));
}

Interaction drawPart(Page& page, const PartCard& card, const Rect& rect) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    std::string told(card.text);
    for (const std::string_view each : {card.told, card.tag, card.feedback}) {
        if (!each.empty()) told += "\n" + std::string(each);
    }
    const Interaction state = page.control(
        {.kind = card.kind, .id = card.id, .text = told, .rect = rect, .enabled = card.enabled, .value = card.value});
    const bool lit = state.hovered || state.focused;
    const bool marked = card.mark != Mark::none;
    const float corner = theme.px(12);
    const Color edge = marked ? colorOf(page, card.mark) : card.chosen || lit ? page.colors.accent : paper.line;
    Color ground = paper.card;
    if (marked) ground = paper.card.mixed(edge, 0.10F);
    if (!marked && card.chosen) ground = paper.card.mixed(page.colors.accent, 0.10F);
    page.paint.fill(rect, ground, corner);
    const bool strong = marked || card.chosen || lit || theme.highContrast();
    page.paint.stroke(rect, edge, theme.px(strong ? 2.0F : 1.0F), corner);
    if (state.focused) focusRing(page, rect, corner);

    Rect inner = rect.inset(theme.px(partPadding), theme.px(partPadding));
    const float side = optionBadgeSide(page);
    Rect badge = inner.cutLeft(side);
    badge.h = side;
    const Color plate = card.chosen ? page.colors.accent : paper.text;
    if (card.enabled) page.paint.fill(badge, plate, theme.px(8));
    page.paint.label(badge, card.badge, TextStyle::smallStrong,
                     card.enabled ? (card.chosen ? page.colors.onAccent : paper.ground) : paper.muted, Align::centre);
    inner.cutLeft(theme.px(partGap));
    Rect right = inner.cutRight(theme.row(signSide));
    right.h = side;
    const std::string_view sign = marked ? signOf(card.mark) : card.symbol;
    if (!sign.empty()) {
        const float size = theme.row(signSide);
        symbol(page, sign, {right.x, std::round(right.y + (right.h - size) / 2), size, size},
               marked ? readable(edge, ground, paper.text) : paper.muted.faded(0.8F));
    }
    Column words(page, {inner.x, inner.y}, textWidth(page, rect.w));
    const TextBlock block = page.layOut(card.text, TextStyle::body, words.width());
    // A single line is centred on its badge.
    if (block.lines.size() == 1) words.take(std::max(0.0F, (side - block.height) / 2));
    words.text(card.text, TextStyle::body, paper.text);
    if (!card.tag.empty()) {
        words.text(card.tag, TextStyle::smallStrong, marked ? readable(edge, ground, paper.text) : paper.accent);
    }
    if (!card.feedback.empty()) {
        words.space(3);
        words.text(card.feedback, TextStyle::small, card.chosen || marked ? paper.text : paper.muted);
    }
    return state;
}

Intent drawOptions(Page& page, const QuizView& view, Column& column) {
    const quiz::Sitting& sitting = view.quiz.sitting();
    const bool isOpen = sitting.open(view.quiz.at());
    const bool judged = view.quiz.isJudged();
    const bool several = view.quiz.question().kind() == quiz::TaskKind::multiple;
    const std::vector<Option> options = optionsOf(page, view);
    const auto first = firstDraft(view);
    Intent result;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const bool chosen = view.quiz.draft().chosen(i);
        PartCard card{.id = "option-" + std::to_string(i + 1),
                      .badge = std::to_string(i + 1),
                      .text = options[i].text,
                      .enabled = isOpen,
                      .chosen = chosen,
                      .value = static_cast<int>(i) + 1};
        if (judged) {
            card.mark = markOf(options[i], chosen, several);
            card.tag = tagOf(page, card.mark, chosen);
            card.feedback = options[i].feedback;
        } else {
            card.told = chosen ? page.tr("quiz_window.tag.chosen") : std::string_view();
            if (first && first->chosen(i)) card.tag = page.tr("quiz_window.tag.first");
        }
        const Rect rect = column.take(partHeight(page, card, column.width()));
        const Interaction met = drawPart(page, card, rect);
        if (!judged) {
            const float side = page.theme.row(signSide);
            const float at = rect.y + page.theme.px(partPadding) + (optionBadgeSide(page) - side) / 2;
            drawChosen(page, {rect.right() - page.theme.px(partPadding) - side, std::round(at), side, side}, !several,
                       chosen);
        }
        const bool digit = isOpen && page.take(digitOf(i));
        // Enter on the chosen option goes on, since nothing else is left to do here.
        const bool again = met.activated && chosen && !several && !page.input.byPointer;
        if (met.activated || digit) result = again ? asks(desk::quizzing::Next{}) : asks(desk::quizzing::Press{i});
        column.space(betweenParts);
    }
    return result;
}

}  // namespace fourfold::ui
