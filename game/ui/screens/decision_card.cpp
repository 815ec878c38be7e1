#include "ui/screens/decision_card.hpp"

#include <cmath>

#include "ui/format.hpp"
#include "ui/screens/debrief_lessons.hpp"
#include "ui/widgets/button.hpp"

namespace fourfold::ui {
namespace {

using coach::Label;
using scenario::Scenario;

// Signs as in the review of a chess game: a label is never shown by colour alone.
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

void drawHead(Page& page, const Decision& decision, Column& column) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const Scenario& scenario = decision.scenario;
    const Color color = colorOf(page, decision.move.label);
    Rect row = column.take(theme.row(34));
    const float side = theme.row(32);
    const Rect badge = row.cutLeft(side);
    page.paint.fill({badge.x, badge.y + (badge.h - side) / 2, side, side}, color, side / 2);
    page.paint.label(badge, signOf(decision.move.label), TextStyle::smallStrong, inkOn(color), Align::centre);
    row.cutLeft(theme.px(12));
    const std::string label(page.tr("label." + std::string(name(decision.move.label))));
    const std::string dot(page.tr("word.dot"));
    std::string right = label;
    if (decision.move.regret.numerator > 0) {
        const std::string points = lossText(decision.move.regret);
        right += dot + page.strings.format("debrief.cost", page.language, fmt::arg("points", points));
    }
    page.paint.label(row.cutRight(page.paint.width(right, TextStyle::smallStrong) + 2), right, TextStyle::smallStrong,
                     readable(color, paper.card, paper.text));
    const std::string& title = scenario[decision.move.scene].title.in(page.language);
    const std::string number = std::to_string(decision.number) + ". ";
    page.paint.label(row, number + title, TextStyle::strong, paper.text);
    page.tell(ItemKind::heading, "move-" + std::to_string(decision.number), number + title + dot + right, row);
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

void drawRule(Page& page, const Decision& decision, Column& column, const std::string& number) {
    const scenario::Choice& choice = decision.scenario[decision.move.choice];
    const scenario::GoldenRule* golden = choice.rule ? decision.catalogue.goldenRule(choice.rule->id) : nullptr;
    if (golden == nullptr) return;
    const Theme& theme = page.theme;
    const bool kept = choice.rule->kept;
    const float side = theme.row(18);
    const float top = column.y();
    Column words(page, {column.x() + side + theme.px(8), column.y()}, column.width() - side - theme.px(8));
    const std::string head = page.strings.format(kept ? "debrief.rule_kept" : "debrief.rule_broken", page.language,
                                                 fmt::arg("rule", golden->title.in(page.language)));
    words.text(head, TextStyle::smallStrong, kept ? page.colors.paper.accent : page.colors.bad, "rule-" + number);
    words.text(golden->text.in(page.language), TextStyle::small, page.colors.paper.muted);
    symbol(page, kept ? "star" : "warning", {column.x(), top + theme.px(2), side, side},
           kept ? page.colors.warm : page.colors.bad);
    column.take(words.used());
    column.space(8);
}

}  // namespace

void drawDecision(Page& page, const Decision& decision, Column& column) {
    const Scenario& scenario = decision.scenario;
    const Surface& paper = page.colors.paper;
    const std::string number = std::to_string(decision.number);
    drawHead(page, decision, column);
    column.space(8);
    const scenario::Choice& chosen = scenario[decision.move.choice];
    drawQuote(page, column, page.tr(chosen.redLine ? "debrief.chose_red" : "debrief.chose"),
              chosen.text.in(page.language), colorOf(page, decision.move.label), "chose-" + number);
    if (decision.move.best != decision.move.choice && decision.move.label != Label::best) {
        drawQuote(page, column, page.tr("debrief.best"), scenario[decision.move.best].text.in(page.language),
                  page.colors.good, "best-" + number);
        if (decision.move.bestOutlook)
            drawOutlook(page, scenario, *decision.move.bestOutlook, column, "leads-to-" + number);
    }
    if (decision.move.outOfReach) {
        drawQuote(page, column, page.tr("debrief.missed"), scenario[*decision.move.outOfReach].text.in(page.language),
                  page.colors.paper.muted, "out-of-reach-" + number);
    }
    column.text(chosen.why.in(page.language), TextStyle::body, paper.text, "why-" + number);
    column.space(8);
    drawRule(page, decision, column, number);
}

}  // namespace fourfold::ui
