#include "ui/screens/debrief_moves.hpp"

#include <cmath>

#include "ui/format.hpp"
#include "ui/screens/decision_card.hpp"
#include "ui/screens/debrief_lessons.hpp"
#include "ui/widgets/bars.hpp"
#include "ui/widgets/button.hpp"

namespace fourfold::ui {
namespace {

using coach::ReviewedMove;
using scenario::Scenario;

struct Card {
    const DebriefView& view;
    const ReviewedMove& move;
    std::size_t index;
    bool turning;
};

bool drawFoot(Page& page, const Card& card, Column& column) {
    const Theme& theme = page.theme;
    Rect row = column.take(theme.row(40));
    const Button spec{.id = "try-from-" + std::to_string(card.index + 1),
                      .text = page.tr("debrief.try_from"),
                      .rect = {},
                      .symbol = "retry"};
    Button placed = spec;
    placed.rect = row.cutRight(buttonWidth(page, spec));
    float x = row.x;
    for (const scenario::Dimension dimension : scenario::dimensions) {
        const int points = card.move.points[scenario::index(dimension)];
        if (points == 0) continue;
        const Color own = dimensionColor(page, dimension);
        const std::string text = std::string(dimensionName(page, dimension)) + " " + signedText(points);
        const Chip mark{text, own.faded(0.16F), own.mixed(page.colors.paper.text, 0.55F), dimensionSymbol(dimension)};
        const Vec size = chipSize(page, mark);
        if (x + size.x > row.right()) break;
        chip(page, {x, row.y + (row.h - size.y) / 2}, mark);
        x += size.x + theme.px(6);
    }
    return button(page, placed);
}

bool drawCard(Page& page, const Card& card, Column& outer) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const Scenario& scenario = card.view.play.scenario();
    const std::string number = std::to_string(card.index + 1);
    // The ground is as high as its content was in the last frame.
    float& height = page.memory.scroll["move/" + number].content;
    const Rect ground{outer.x(), outer.y(), outer.width(), height};
    const float round = theme.px(14);
    page.paint.fill(ground, paper.card, round);
    page.paint.stroke(ground, card.turning ? page.colors.bad : paper.line, theme.px(card.turning ? 2 : 1), round);

    Column column(page, {outer.x() + theme.px(18), outer.y() + theme.px(12)}, outer.width() - theme.px(36));
    if (card.turning) {
        column.text(page.tr("debrief.turning_point"), TextStyle::smallStrong, page.colors.bad, "turning-point");
        column.space(2);
    }
    drawDecision(page, {scenario, card.view.catalogue, card.move, card.index + 1}, column);
    const bool again = drawFoot(page, card, column);
    column.space(12);
    const float found = column.used() + theme.px(12);
    if (std::abs(found - height) > 0.5F) page.wantFrame();
    height = found;
    outer.take(found);
    outer.space(14);
    return again;
}

}  // namespace

Intent drawMoves(Page& page, const DebriefView& view, Column& column) {
    Intent result;
    if (view.review == nullptr) return result;
    column.heading(page.tr("debrief.moves"), TextStyle::heading, page.colors.paper.text, "moves-title");
    column.text(page.tr("debrief.moves_text"), TextStyle::small, page.colors.paper.muted, "moves-text");
    column.space(12);
    const Intent recovery = drawRecovery(page, view, column);
    if (wants(recovery)) result = recovery;
    for (std::size_t i = 0; i < view.review->moves.size(); ++i) {
        const Card card{view, view.review->moves[i], i, view.review->turningPoint == i};
        if (drawCard(page, card, column)) result = asks(desk::playing::TryFrom{i});
    }
    return result;
}

}  // namespace fourfold::ui
