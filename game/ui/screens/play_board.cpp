#include "ui/screens/play_board.hpp"

#include <cmath>

#include "ui/format.hpp"
#include "ui/widgets/bars.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/column.hpp"

namespace fourfold::ui {
namespace {

void drawDimensions(Page& page, const PlayView& view, Column& column) {
    const scenario::Points& earned = view.play.now().earned();
    for (const scenario::Dimension dimension : scenario::dimensions) {
        const std::size_t i = scenario::index(dimension);
        const int most = view.most ? (*view.most)[i] : 0;
        const float share = most > 0 ? static_cast<float>(std::max(0, earned[i])) / static_cast<float>(most) : 0.0F;
        namedBar(page, column.take(namedBarHeight(page)),
                 {.id = std::string("dimension-") + std::string(scenario::name(dimension)),
                  .name = dimensionName(page, dimension),
                  .value = std::to_string(earned[i]),
                  .symbol = dimensionSymbol(dimension),
                  .share = share,
                  .color = dimensionColor(page, dimension),
                  .onPaper = false});
    }
}

// Used when there is no room for bars: the four numbers beside their signs, and each meter as a line.
void drawCompact(Page& page, const PlayView& view, Column& column) {
    const Surface& night = page.colors.night;
    if (!isExam(view)) {
        Rect row = column.take(page.theme.row(26));
        const float slot = row.w / static_cast<float>(scenario::dimensionCount);
        for (const scenario::Dimension dimension : scenario::dimensions) {
            Rect cell = row.cutLeft(slot);
            const std::string value = std::to_string(view.play.now().earned()[scenario::index(dimension)]);
            page.tell(ItemKind::bar, std::string("dimension-") + std::string(scenario::name(dimension)),
                      std::string(dimensionName(page, dimension)) + " " + value, cell);
            const float side = page.theme.row(18);
            const Rect sign = cell.cutLeft(side);
            symbol(page, dimensionSymbol(dimension), {sign.x, sign.y + (sign.h - side) / 2, side, side},
                   dimensionColor(page, dimension));
            cell.cutLeft(page.theme.px(4));
            page.paint.label(cell, value, TextStyle::smallStrong, night.text);
        }
    }
    const scenario::Scenario& scenario = view.play.scenario();
    for (std::size_t i = 0; i < scenario.meters.size(); ++i) {
        const scenario::Meter& meter = scenario.meters[i];
        const std::string value =
            std::to_string(view.play.now().meter(scenario::MeterId(i))) + "/" + std::to_string(meter.max);
        Rect row = column.take(page.paint.lineHeight(TextStyle::small));
        page.tell(ItemKind::bar, "meter-" + meter.id, meter.name.in(page.language) + " " + value, row);
        page.paint.label(row.cutRight(page.paint.width(value, TextStyle::smallStrong) + 4), value,
                         TextStyle::smallStrong, night.text, Align::right);
        page.paint.label(row, meter.name.in(page.language), TextStyle::small, night.text);
    }
}

float compactHeight(Page& page, const PlayView& view) {
    const auto meters = static_cast<float>(view.play.scenario().meters.size());
    return page.theme.px(24) + (isExam(view) ? 0.0F : page.theme.row(26)) +
           meters * page.paint.lineHeight(TextStyle::small);
}

float boardHeight(Page& page, const PlayView& view, float width) {
    const auto meters = static_cast<float>(view.play.scenario().meters.size());
    float height = meters * pipsHeight(page);
    if (isExam(view)) {
        height += page.layOut(page.tr("play.exam_board"), TextStyle::small, width).height + page.theme.px(8);
    } else {
        height += 4 * namedBarHeight(page) + page.theme.px(2);
    }
    return height + page.theme.px(24);
}

}  // namespace

Intent drawBoard(Page& page, const PlayView& view, const Rect& rect) {
    const Theme& theme = page.theme;
    Intent result;
    const float inner = rect.w - theme.px(28);
    const float side = theme.row(44);
    const bool compact = boardHeight(page, view, inner) > rect.h - side - theme.px(10);
    const float height = compact ? compactHeight(page, view) : boardHeight(page, view, inner);
    const bool room = rect.h > side + theme.px(16);
    const Rect card{rect.x, rect.y, rect.w, std::min(height, std::max(0.0F, rect.h - side - theme.px(10)))};
    if (card.h > theme.px(40)) {
        page.paint.fill(card, page.colors.night.ground.faded(theme.highContrast() ? 1.0F : 0.84F), theme.px(14));
        if (theme.highContrast()) page.paint.stroke(card, page.colors.night.line, theme.px(2), theme.px(14));
        page.paint.pushClip(card);
        Column column(page, {card.x + theme.px(14), card.y + theme.px(12)}, inner);
        if (compact) {
            drawCompact(page, view, column);
        } else if (isExam(view)) {
            column.text(page.tr("play.exam_board"), TextStyle::small, page.colors.night.muted, "exam-board");
            column.space(8);
        } else {
            drawDimensions(page, view, column);
            column.space(2);
        }
        const scenario::Scenario& scenario = view.play.scenario();
        for (std::size_t i = 0; !compact && i < scenario.meters.size(); ++i) {
            const scenario::Meter& meter = scenario.meters[i];
            pips(page, {.id = "meter-" + meter.id,
                        .name = meter.name.in(page.language),
                        .rect = column.take(pipsHeight(page)),
                        .value = view.play.now().meter(scenario::MeterId(i)),
                        .most = meter.max});
        }
        page.paint.popClip();
    }
    if (!room) return result;

    const float gap = theme.px(7);
    const bool exam = isExam(view);
    float x = rect.right();
    const auto place = [&] {
        x -= side;
        const Rect at{x, std::round(card.bottom() + theme.px(10)), side, side};
        x -= gap;
        return at;
    };
    if (!exam &&
        iconButton(page, {.id = "roll-back", .text = page.tr("play.roll_back"), .symbol = "undo", .rect = place()}))
        result = asks(desk::playing::RollBack{});
    if (iconButton(page, {.id = "log", .text = page.tr("play.log"), .symbol = "log", .rect = place()}))
        result = intent::Open{Sheet::log};
    if (iconButton(page, {.id = "chart", .text = page.tr("play.chart"), .symbol = "person", .rect = place()}))
        result = intent::Open{Sheet::chart};
    if (iconButton(page, {.id = "notebook",
                          .text = page.tr("word.notebook"),
                          .symbol = "note",
                          .rect = place(),
                          .badge = static_cast<int>(view.newNotes)})) {
        result = intent::Open{Sheet::notebook};
    }
    return result;
}

}  // namespace fourfold::ui
