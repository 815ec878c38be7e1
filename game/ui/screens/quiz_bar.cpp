#include "ui/screens/quiz_bar.hpp"

#include <algorithm>
#include <cmath>

#include "ui/format.hpp"
#include "ui/screens/stage_with_notes.hpp"
#include "ui/widgets/bars.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/corner.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace fourfold::ui {
namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;

constexpr float cellSide = 34;
constexpr float cellGap = 7;
constexpr std::size_t mostRows = 2;  // of cells; more of them scroll
constexpr minutes earliestWarning{5};

bool isNearEnd(const QuizView& view, milliseconds left) {
    const milliseconds limit = minutes(view.quiz.bank().exam.minutes.value_or(0));
    return left <= std::min<milliseconds>(earliestWarning, limit / 5);
}

// The time for those who hear it: whole minutes until the last one, so that not every second is announced.
std::string toldTime(const Page& page, milliseconds left) {
    if (left > minutes(1)) {
        const auto whole = std::chrono::ceil<minutes>(left).count();
        return page.strings.count("quiz_window.minutes_left", whole, page.language);
    }
    constexpr int step = 10;
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
    return page.strings.count("quiz_window.seconds_left", (seconds + step - 1) / step * step, page.language);
}

// Returns the width that it took.
float drawTime(Page& page, const QuizView& view, const Rect& strip) {
    const auto left = view.quiz.session().timeLeft();
    if (!left || view.quiz.isOver()) return 0;
    const Theme& theme = page.theme;
    const std::string text = clockText(*left);
    const bool warned = isNearEnd(view, *left);
    const float height = theme.row(36);
    const float sign = theme.row(20);
    // As wide as the longest time, so that nothing moves while the clock runs.
    const float widest = page.paint.width(clockText(minutes(*view.quiz.bank().exam.minutes)), TextStyle::strong);
    const float width = std::ceil(std::max(widest, page.paint.width("00:00", TextStyle::strong))) + sign + theme.px(34);
    Rect pill{strip.right() - width, std::round(strip.y + (strip.h - height) / 2), width, height};
    page.tell(ItemKind::text, "time-left", toldTime(page, *left), pill);
    page.paint.fill(pill, warned ? page.colors.warm : page.colors.night.card, height / 2);
    page.paint.stroke(pill, warned ? page.colors.warm : page.colors.night.line, theme.px(theme.highContrast() ? 2 : 1),
                      height / 2);
    const Color ink = warned ? page.colors.onWarm : page.colors.night.text;
    pill = pill.inset(theme.px(12), 0);
    const Rect mark = pill.cutLeft(sign);
    symbol(page, warned ? "warning" : "clock", {mark.x, std::round(mark.y + (mark.h - sign) / 2), sign, sign}, ink);
    pill.cutLeft(theme.px(8));
    page.paint.label(pill, text, TextStyle::strong, ink);
    // The clock changes at the end of its second; nothing else moves until then.
    const auto rest = left->count() % 1000;
    page.wakeIn(static_cast<float>(rest == 0 ? 1000 : rest) / 1000.0F);
    return width + theme.px(12);
}

struct Cell {
    Color ground;
    Color ink;
    Color border;
    std::string_view sign;  // in the corner; empty: none
    Color signColor;
    std::string_view state;  // the key of the word for the state
};

Cell cellOf(const Page& page, const QuizView& view, std::size_t sheet) {
    const Palette& colors = page.colors;
    const Surface& paper = colors.paper;
    const quiz::Sitting& sitting = view.quiz.sitting();
    Cell cell{paper.card, paper.text, paper.muted, {}, paper.text, "quiz_window.cell.open"};
    if (!view.quiz.isExam() || view.quiz.isReview()) {
        if (!view.quiz.isReview() && !sitting.answered(sheet)) return cell;
        const bool right = sitting.points(sheet) >= core::whole(sitting.question(sheet).points);
        const Color color = right ? colors.good : colors.bad;
        return {
            paper.card.mixed(color, 0.16F), paper.text, color,
            right ? "check" : "cross",      color,      right ? "quiz_window.cell.right" : "quiz_window.cell.wrong"};
    }
    if (sitting.phase() == quiz::Phase::secondChance && !sitting.asked(sheet)) {
        cell = {paper.line.faded(0.5F), paper.muted, paper.line, "lock", paper.muted, "quiz_window.cell.closed"};
    } else if (sitting.answered(sheet)) {
        cell = {paper.text, paper.ground, paper.text, {}, paper.text, "quiz_window.cell.answered"};
    }
    if (sitting.flagged(sheet)) {
        cell.sign = "flag";
        cell.signColor = colors.warm.mixed(paper.text, 0.35F);
    }
    return cell;
}

bool drawCell(Page& page, const QuizView& view, std::size_t sheet, const Rect& rect) {
    const Theme& theme = page.theme;
    const bool isUp = view.quiz.at() == sheet;
    const Cell cell = cellOf(page, view, sheet);
    std::string told = page.strings.format("quiz_window.cell.told", page.language, fmt::arg("n", sheet + 1),
                                           fmt::arg("state", page.tr(cell.state)));
    if (view.quiz.sitting().flagged(sheet)) told += page.tr("quiz_window.cell.flagged");
    if (isUp) told += page.tr("quiz_window.cell.here");
    const Interaction state = page.control({.kind = ItemKind::button,
                                            .id = "sheet-" + std::to_string(sheet + 1),
                                            .text = told,
                                            .rect = rect,
                                            .value = static_cast<int>(sheet) + 1});
    const float corner = theme.px(8);
    const bool lit = state.hovered || state.focused;
    page.paint.fill(rect, lit ? cell.ground.mixed(page.colors.accent, 0.25F) : cell.ground, corner);
    page.paint.stroke(rect, cell.border, theme.px(1.5F), corner);
    page.paint.label(rect, std::to_string(sheet + 1), TextStyle::smallStrong, cell.ink, Align::centre);
    if (isUp) {
        const float out = theme.px(3);
        page.paint.stroke({rect.x - out, rect.y - out, rect.w + 2 * out, rect.h + 2 * out}, page.colors.accent,
                          theme.px(3), corner + out);
    }
    if (state.focused) focusRing(page, rect, corner);
    if (!cell.sign.empty()) {
        const float side = std::round(rect.h * 0.42F);
        const Rect badge{rect.right() - side * 0.72F, rect.y - side * 0.34F, side, side};
        page.paint.fill({badge.x - 2, badge.y - 2, side + 4, side + 4}, page.colors.paper.ground, side / 2 + 2);
        symbol(page, cell.sign, badge, cell.signColor);
    }
    return state.activated;
}

std::size_t cellsAcross(const Page& page, float width) {
    const float gap = page.theme.px(cellGap);
    const float side = page.theme.row(cellSide);
    return static_cast<std::size_t>(std::max(1.0F, std::floor((width + gap) / (side + gap))));
}

std::size_t rowsOf(const Page& page, const QuizView& view, float width) {
    const std::size_t across = cellsAcross(page, width);
    return (view.quiz.sitting().paper().size() + across - 1) / across;
}

}  // namespace

std::string timeWarning(const Page& page, const QuizView& view) {
    const auto left = view.quiz.session().timeLeft();
    if (!left || view.quiz.isOver() || !isNearEnd(view, *left)) return {};
    return page.strings.format("quiz_window.time_warning", page.language, fmt::arg("left", toldTime(page, *left)));
}

Intent drawQuizBar(Page& page, const QuizView& view, const Rect& rect, const Intent& back, bool onStage) {
    const Theme& theme = page.theme;
    page.paint.fill(rect, page.colors.night.ground);
    Rect row = rect.inset(theme.px(16), theme.px(6));
    Intent result;
    const float side = theme.row(42);
    if (iconButton(page, {.id = "back",
                          .text = page.tr("word.back"),
                          .symbol = "back",
                          .rect = {row.x, std::round(row.y + (row.h - side) / 2), side, side}})) {
        result = back;
    }
    row.cutLeft(side + theme.px(14));
    const CornerResult corner =
        drawCorner(page, row, {.settings = !theme.cramped() && !onStage, .look = ButtonLook::night});
    if (wants(corner.intent)) result = corner.intent;
    row.w = corner.left - row.x;
    const Intent opened = onStage ? drawStageTools(page, row) : Intent{};
    if (wants(opened)) result = opened;
    row.cutRight(drawTime(page, view, row));

    const bool exam = view.quiz.isExam();
    const Chip mode{page.tr(exam ? "mode.exam" : "mode.practice"), exam ? page.colors.bad : page.colors.accent,
                    Color{1, 1, 1, 1}, exam ? "lock" : "undo"};
    const Vec size = chipSize(page, mode);
    const std::string title = page.strings.format("quiz_window.head", page.language, fmt::arg("n", view.quiz.at() + 1),
                                                  fmt::arg("of", view.quiz.sitting().paper().size()),
                                                  fmt::arg("title", view.quiz.bank().title.in(page.language)));
    const float width = std::min(page.paint.width(title, TextStyle::strong) + 2, row.w - size.x - theme.px(20));
    const Rect words = row.cutLeft(width);
    page.paint.label(words, title, TextStyle::strong, page.colors.night.text);
    page.tell(ItemKind::heading, "title", title, words, static_cast<int>(view.quiz.at()) + 1);
    row.cutLeft(theme.px(10));
    chip(page, {row.x, std::round(row.y + (row.h - size.y) / 2)}, mode);
    if (!view.person.empty()) {
        row.cutLeft(size.x + theme.px(14));
        page.paint.label(row, view.person, TextStyle::small, page.colors.night.muted);
    }
    return result;
}

float overviewHeight(const Page& page, const QuizView& view, float width) {
    const auto rows = static_cast<float>(std::min(mostRows, rowsOf(page, view, width)));
    return rows * page.theme.row(cellSide) + (rows - 1) * page.theme.px(cellGap) + page.theme.px(20);
}

Intent drawOverview(Page& page, const QuizView& view, const Rect& rect) {
    const Theme& theme = page.theme;
    const float gap = theme.px(cellGap);
    const float side = theme.row(cellSide);
    const std::size_t across = cellsAcross(page, rect.w);
    const std::size_t up = view.quiz.at() / across;
    const float step = side + gap;
    const float margin = theme.px(10);
    ScrollState& scroll = page.memory.scroll["overview"];
    const bool isNew = page.first("overview-at-" + std::to_string(view.quiz.at()));
    // After a move to a question, the number no longer has the focus, so that Enter is about the answer.
    if ((isNew || page.input.byPointer) && page.memory.focused.starts_with("sheet-")) page.focus({});
    // After a change of question, the overview scrolls so that the new one is visible.
    if (isNew) {
        const float top = step * static_cast<float>(up);
        scroll.offset = std::clamp(scroll.offset, std::max(0.0F, top + side + 2 * margin - rect.h), top);
    }
    const float edge = theme.px(10);  // room for rings and signs inside the clip
    ScrollArea area(page, "overview", {rect.x - edge, rect.y, rect.w + edge + ScrollArea::barRoom(theme), rect.h},
                    ScrollArea::Keys::none);
    const Vec origin{area.origin().x + edge, area.origin().y + margin};
    Intent result;
    const std::size_t count = view.quiz.sitting().paper().size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t row = i / across;
        const Rect cell{origin.x + step * static_cast<float>(i % across), origin.y + step * static_cast<float>(row),
                        side, side};
        if (drawCell(page, view, i, cell)) result = asks(desk::quizzing::GoTo{i});
    }
    const auto rows = static_cast<float>(rowsOf(page, view, rect.w));
    area.finish(rows * step - gap + 2 * margin);
    return result;
}

}  // namespace fourfold::ui
