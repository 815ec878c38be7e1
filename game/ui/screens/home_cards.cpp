#include "ui/screens/home_cards.hpp"

#include <cmath>
#include <variant>

#include "scenario/place.hpp"
#include "ui/format.hpp"
#include "ui/widgets/bars.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/column.hpp"

namespace fourfold::ui {
namespace {

constexpr float corner = 16;
constexpr std::size_t mostFaces = 3;

// The place of the first scene that names one, which is where the talk begins.
std::string_view placeOf(const scenario::Scenario& scenario) {
    if (const auto& place = scenario[scenario.start].place) return scenario::places[place->index()];
    for (const scenario::Scene& scene : scenario.scenes) {
        if (scene.place) return scenario::places[scene.place->index()];
    }
    return "neutral";
}

void drawCover(Page& page, Pictures& pictures, const Rect& rect, const scenario::Scenario& scenario, bool lively) {
    const float radius = page.theme.px(corner);
    page.paint.fill(rect, page.colors.night.line, radius);
    if (const auto* backdrop = pictures.backdrop(placeOf(scenario), static_cast<int>(rect.h * 1.5F))) {
        page.paint.pushClip(rect);
        page.paint.cover(*backdrop, {rect.x, rect.y, rect.w, rect.h + radius}, {1, 1, 1, 1}, radius);
        page.paint.popClip();
    }
    page.paint.pushClip(rect);
    const float height = rect.h * 0.98F;
    const std::size_t faces = std::min(mostFaces, scenario.cast.size());
    const float step = rect.h * 0.56F;
    float x = rect.right() - step * static_cast<float>(faces) - page.theme.px(4);
    for (std::size_t i = 0; i < faces; ++i, x += step) {
        const scenario::Mood mood = lively ? scenario::Mood::pleased : scenario::Mood::calm;
        const auto* face = pictures.portrait(scenario.cast[i].portrait, {.mood = mood}, static_cast<int>(height));
        if (face == nullptr) continue;
        const auto w = static_cast<float>(face->width());
        const auto h = static_cast<float>(face->height());
        page.paint.picture(*face, {std::round(x + (step - w) / 2), std::round(rect.bottom() - h), w, h});
    }
    page.paint.popClip();
}

void drawScore(Page& page, Rect rect, const HomeView::Card& card) {
    const Surface& paper = page.colors.paper;
    if (!card.best) {
        page.paint.label(rect, page.tr("home.not_played"), TextStyle::small, paper.muted, Align::right);
        return;
    }
    const std::string score = scoreText(*card.best);
    const std::string_view word = page.tr(card.passed ? "word.pass" : "word.fail");
    const Color color = card.passed ? paper.accent : page.colors.bad;
    const float side = std::round(rect.h * 0.55F);
    const float wordWidth = page.paint.width(word, TextStyle::small) + 2;
    page.paint.label(rect.cutRight(wordWidth), word, TextStyle::small, color);
    rect.cutRight(page.theme.px(5));
    const Rect sign = rect.cutRight(side);
    symbol(page, card.passed ? "check" : "cross", {sign.x, std::round(sign.y + (sign.h - side) / 2), side, side}, color);
    rect.cutRight(page.theme.px(8));
    page.paint.label(rect, score, TextStyle::heading, paper.text, Align::right);
}

bool drawPlayable(Page& page, Pictures& pictures, const Rect& rect, const HomeView::Card& card) {
    const scenario::Scenario& scenario = *card.scenario;
    const Surface& paper = page.colors.paper;
    const Theme& theme = page.theme;
    const std::string title = scenario.title.in(page.language);
    const std::string level(page.tr("level." + std::string(scenario::levelNames[static_cast<std::size_t>(scenario.level)])));
    const std::string minutes = page.strings.count("word.minutes", scenario.minutes, page.language);
    const std::string best = card.best ? page.strings.format("home.best", page.language, fmt::arg("score", scoreText(*card.best))) : std::string(page.tr("home.not_played"));
    const Interaction state = page.control({.kind = ItemKind::card, .id = "scenario-" + scenario.id,
                                            .text = title + " · " + level + " · " + minutes + " · " + best, .rect = rect, .value = {}});
    const float lift = page.glide("lift/" + scenario.id, state.hovered || state.focused ? 1.0F : 0.0F, 14) * theme.px(5);
    const Rect raised = rect.moved(0, -std::round(lift));
    page.paint.shadow(raised, theme.px(corner), theme.px(10));
    page.paint.fill(raised, paper.card, theme.px(corner));
    Rect inner = raised;
    drawCover(page, pictures, inner.cutTop(std::round(raised.h * 0.5F)), scenario, state.hovered || state.focused);
    page.paint.fill({inner.x, inner.y, inner.w, theme.px(3)}, page.colors.accent);
    page.paint.stroke(raised, state.hovered ? page.colors.accent : paper.line, theme.px(theme.highContrast() ? 2 : 1), theme.px(corner));
    if (state.focused) focusRing(page, raised, theme.px(corner));

    inner = inner.inset(theme.px(18), theme.px(13));
    Rect foot = inner.cutBottom(theme.row(30));
    const Chip chipSpec{level, page.colors.accent.faded(0.16F), paper.accent};
    chip(page, {foot.x, foot.y + (foot.h - chipSize(page, chipSpec).y) / 2}, chipSpec);
    foot.cutLeft(chipSize(page, chipSpec).x + theme.px(10));
    page.paint.label(foot.cutLeft(page.paint.width(minutes, TextStyle::small) + 4), minutes, TextStyle::small, paper.muted);
    drawScore(page, foot, card);

    page.paint.label(inner.cutTop(page.paint.lineHeight(TextStyle::heading)), title, TextStyle::heading, paper.text);
    inner.cutTop(theme.px(4));
    const TextBlock goal = page.layOut(scenario.goal.in(page.language), TextStyle::small, inner.w);
    page.paint.pushClip({inner.x, inner.y, inner.w, std::floor(inner.h / page.paint.lineHeight(TextStyle::small)) * page.paint.lineHeight(TextStyle::small)});
    page.paint.block({inner.x, inner.y}, goal, scenario.goal.in(page.language), TextStyle::small, paper.muted);
    page.paint.popClip();
    return state.activated;
}

void drawBroken(Page& page, const Rect& rect, const HomeView::Card& card, std::size_t index) {
    const Surface& paper = page.colors.paper;
    const Theme& theme = page.theme;
    page.paint.fill(rect, paper.card, theme.px(corner));
    page.paint.stroke(rect, page.colors.bad, theme.px(2), theme.px(corner));
    Rect inner = rect.inset(theme.px(18), theme.px(15));
    Rect head = inner.cutTop(theme.row(30));
    const float side = std::round(head.h * 0.8F);
    const Rect sign = head.cutLeft(side + theme.px(9));
    symbol(page, "warning", {sign.x, sign.y + (sign.h - side) / 2, side, side}, page.colors.bad);
    page.paint.label(head, page.tr("home.broken"), TextStyle::strong, page.colors.bad);
    page.paint.label(inner.cutTop(page.paint.lineHeight(TextStyle::smallStrong)), card.file, TextStyle::smallStrong, paper.text);
    inner.cutTop(theme.px(6));
    std::string told = card.file;
    page.paint.pushClip(inner);
    Column column(page, {inner.x, inner.y}, inner.w);
    for (const std::string& fault : card.faults) {
        column.text(fault, TextStyle::tiny, paper.muted);
        column.space(3);
        told += "\n" + fault;
    }
    page.paint.popClip();
    page.tell(ItemKind::card, "broken-" + std::to_string(index), told, rect);
}

}  // namespace

bool drawScenarioCard(Page& page, Pictures& pictures, const Rect& rect, const HomeView::Card& card, std::size_t index) {
    if (card.scenario != nullptr) return drawPlayable(page, pictures, rect, card);
    drawBroken(page, rect, card, index);
    return false;
}

}  // namespace fourfold::ui
