#include "ui/screens/debrief_moves.hpp"

#include <cmath>

#include "ui/format.hpp"
#include "ui/screens/debrief_lessons.hpp"
#include "ui/widgets/bars.hpp"
#include "ui/widgets/button.hpp"

namespace fourfold::ui {
namespace {

using coach::Label;
using coach::ReviewedMove;
using scenario::Scenario;

// As in the review of a chess game: never by colour alone.
std::string_view signOf(Label label) {
    switch (label) {
        case Label::best: return "!!";
        case Label::good: return "!";
        case Label::inaccuracy: return "?!";
        case Label::mistake: return "?";
        case Label::blunder: return "??";
    }
    return {};
}

Color colorOf(const Page& page, Label label) {
    switch (label) {
        case Label::best: return page.colors.good;
        case Label::good: return page.colors.good.mixed(page.colors.paper.muted, 0.45F);
        case Label::inaccuracy: return page.colors.warm;
        case Label::mistake: return page.colors.warm.mixed(page.colors.bad, 0.6F);
        case Label::blunder: return page.colors.bad;
    }
    return page.colors.good;
}

struct Card {
    const DebriefView& view;
    const ReviewedMove& move;
    std::size_t index;
    bool turning;
};

void drawHead(Page& page, const Card& card, Column& column) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const Scenario& scenario = card.view.play.scenario();
    const Color color = colorOf(page, card.move.label);
    Rect row = column.take(theme.row(34));
    const float side = theme.row(32);
    const Rect badge = row.cutLeft(side);
    page.paint.fill({badge.x, badge.y + (badge.h - side) / 2, side, side}, color, side / 2);
    page.paint.label(badge, signOf(card.move.label), TextStyle::smallStrong, inkOn(color), Align::centre);
    row.cutLeft(theme.px(12));
    const std::string label(page.tr("label." + std::string(name(card.move.label))));
    const std::string dot(page.tr("word.dot"));
    std::string right = label;
    if (card.move.regret.numerator > 0) {
        const auto points = fmt::arg("points", lossText(card.move.regret));
        right += dot + page.strings.format("debrief.cost", page.language, points);
    }
    page.paint.label(row.cutRight(page.paint.width(right, TextStyle::smallStrong) + 2), right, TextStyle::smallStrong,
                     readable(color, paper.card, paper.text));
    const std::string& title = scenario[card.move.scene].title.in(page.language);
    const std::string number = std::to_string(card.index + 1) + ". ";
    page.paint.label(row, number + title, TextStyle::strong, paper.text);
    page.tell(ItemKind::heading, "move-" + std::to_string(card.index + 1), number + title + dot + right, row);
}

void drawQuote(Page& page, Column& column, std::string_view label, std::string_view text, Color color, std::string id) {
    const Theme& theme = page.theme;
    const float top = column.y();
    Column words(page, {column.x() + theme.px(14), column.y()}, column.width() - theme.px(14));
    words.text(label, TextStyle::tiny, page.colors.paper.muted);
    words.text(text, TextStyle::body, page.colors.paper.text, std::move(id));
    column.take(words.used());
    page.paint.fill({column.x(), top + theme.px(2), theme.px(4), column.y() - top - theme.px(4)}, color, theme.px(2));
    column.space(8);
}

void drawRule(Page& page, const Card& card, Column& column, const std::string& number) {
    const scenario::Choice& choice = card.view.play.scenario()[card.move.choice];
    const scenario::Tip* tip = choice.rule ? card.view.catalogue.tip(choice.rule->tip) : nullptr;
    if (tip == nullptr) return;
    const Theme& theme = page.theme;
    const bool kept = choice.rule->kept;
    const float side = theme.row(18);
    const float top = column.y();
    Column words(page, {column.x() + side + theme.px(8), column.y()}, column.width() - side - theme.px(8));
    const std::string head = page.strings.format(kept ? "debrief.rule_kept" : "debrief.rule_broken", page.language, fmt::arg("rule", tip->title.in(page.language)));
    words.text(head, TextStyle::smallStrong, kept ? page.colors.paper.accent : page.colors.bad, "rule-" + number);
    words.text(tip->text.in(page.language), TextStyle::small, page.colors.paper.muted);
    symbol(page, kept ? "star" : "warning", {column.x(), top + theme.px(2), side, side}, kept ? page.colors.warm : page.colors.bad);
    column.take(words.used());
    column.space(8);
}

bool drawFoot(Page& page, const Card& card, Column& column) {
    const Theme& theme = page.theme;
    Rect row = column.take(theme.row(40));
    const Button spec{.id = "try-from-" + std::to_string(card.index + 1), .text = page.tr("debrief.try_from"), .rect = {}, .symbol = "retry"};
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
    // The ground needs the height of what stands on it, which is that of the last frame.
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
    drawHead(page, card, column);
    column.space(8);
    const scenario::Choice& chosen = scenario[card.move.choice];
    drawQuote(page, column, page.tr(chosen.redLine ? "debrief.chose_red" : "debrief.chose"), chosen.text.in(page.language), colorOf(page, card.move.label), "chose-" + number);
    if (card.move.best != card.move.choice && card.move.label != Label::best) {
        drawQuote(page, column, page.tr("debrief.best"), scenario[card.move.best].text.in(page.language), page.colors.good, "best-" + number);
        if (card.move.bestOutlook) drawOutlook(page, scenario, *card.move.bestOutlook, column, "leads-to-" + number);
    }
    if (card.move.outOfReach) {
        drawQuote(page, column, page.tr("debrief.missed"), scenario[*card.move.outOfReach].text.in(page.language), page.colors.paper.muted, "out-of-reach-" + number);
    }
    column.text(chosen.why.in(page.language), TextStyle::body, paper.text, "why-" + number);
    column.space(8);
    drawRule(page, card, column, number);
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
        if (drawCard(page, card, column)) result = intent::TryFrom{i};
    }
    return result;
}

}  // namespace fourfold::ui
