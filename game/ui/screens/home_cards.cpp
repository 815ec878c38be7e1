#include "ui/screens/home_cards.hpp"

#include <algorithm>
#include <cmath>
#include <variant>
#include <vector>

#include "scenario/place.hpp"
#include "ui/format.hpp"
#include "ui/widgets/bars.hpp"
#include "ui/widgets/button.hpp"

namespace fourfold::ui {
namespace {

constexpr float cardCorner = 16;
constexpr std::size_t mostFaces = 3;

// The place where the talk begins: that of the first scene that names one.
std::string_view placeOf(const scenario::Scenario& scenario) {
    if (const auto& place = scenario[scenario.start].place) return scenario::places[place->index()];
    for (const scenario::Scene& scene : scenario.scenes) {
        if (scene.place) return scenario::places[scene.place->index()];
    }
    return "neutral";
}

// The first few persons whom the trainee knows of at the start.
std::vector<const scenario::Person*> facesOf(const scenario::Scenario& scenario) {
    std::vector<const scenario::Person*> faces;
    for (const scenario::Person& person : scenario.cast) {
        if (person.knownBy.empty() && faces.size() < mostFaces) faces.push_back(&person);
    }
    return faces;
}

void drawCover(Page& page, Pictures& pictures, const Rect& rect, const scenario::Scenario& scenario, bool lively) {
    const float radius = page.theme.px(cardCorner);
    if (const auto* backdrop = pictures.backdrop(placeOf(scenario), static_cast<int>(rect.h * 1.5F))) {
        page.paint.pushClip(rect);
        page.paint.cover(*backdrop, {rect.x, rect.y, rect.w, rect.h + radius}, {1, 1, 1, 1}, radius);
        page.paint.popClip();
    }
    page.paint.pushClip(rect);
    const float height = rect.h * 0.98F;
    const std::vector<const scenario::Person*> faces = facesOf(scenario);
    const float step = rect.h * 0.56F;
    float x = rect.right() - step * static_cast<float>(faces.size()) - page.theme.px(4);
    for (const scenario::Person* person : faces) {
        const float left = x;
        x += step;
        const scenario::Mood mood = lively ? scenario::Mood::pleased : scenario::Mood::calm;
        const auto* face = pictures.portrait(person->portrait, {.mood = mood}, static_cast<int>(height));
        if (face == nullptr) continue;
        const auto w = static_cast<float>(face->width());
        const auto h = static_cast<float>(face->height());
        page.paint.picture(*face, {std::round(left + (step - w) / 2), std::round(rect.bottom() - h), w, h});
    }
    page.paint.popClip();
}

// The best result so far.
struct Best {
    const std::optional<engine::Fraction>& score;
    bool passed = false;
    std::string_view none;  // the key of the text when there is none
};

void drawScore(Page& page, Rect rect, const Best& best) {
    const Surface& paper = page.colors.paper;
    if (!best.score) {
        page.paint.label(rect, page.tr(best.none), TextStyle::small, paper.muted, Align::right);
        return;
    }
    const std::string score = scoreText(*best.score);
    const std::string_view word = page.tr(best.passed ? "word.pass" : "word.fail");
    const Color color = best.passed ? paper.accent : page.colors.bad;
    const float side = std::round(rect.h * 0.55F);
    const float wordWidth = page.paint.width(word, TextStyle::small) + 2;
    page.paint.label(rect.cutRight(wordWidth), word, TextStyle::small, color);
    rect.cutRight(page.theme.px(5));
    const Rect sign = rect.cutRight(side);
    symbol(page, best.passed ? "check" : "cross", {sign.x, std::round(sign.y + (sign.h - side) / 2), side, side},
           color);
    rect.cutRight(page.theme.px(8));
    page.paint.label(rect, score, TextStyle::heading, paper.text, Align::right);
}

bool drawPlayable(Page& page, Pictures& pictures, const Rect& rect, const desk::Home::Card& card) {
    const scenario::Head& head = *card.head;
    const Surface& paper = page.colors.paper;
    const Theme& theme = page.theme;
    const std::string title = head.title.in(page.language);
    const std::string_view levelName = scenario::levelNames[static_cast<std::size_t>(head.level)];
    const std::string level(page.tr("level." + std::string(levelName)));
    const std::string minutes = page.strings.count("word.minutes", head.minutes, page.language);
    std::string best(page.tr("home.not_played"));
    if (card.best) best = page.strings.format("home.best", page.language, fmt::arg("score", scoreText(*card.best)));
    const std::string dot(page.tr("word.dot"));
    const std::string told = title + dot + level + dot + minutes + dot + best;
    const Interaction state =
        page.control({.kind = ItemKind::card, .id = "scenario-" + head.id, .text = told, .rect = rect, .value = {}});
    const float lift = page.glide("lift/" + head.id, state.hovered || state.focused ? 1.0F : 0.0F, 14) * theme.px(5);
    const Rect raised = rect.moved(0, -std::round(lift));
    page.paint.shadow(raised, theme.px(cardCorner), theme.px(10));
    page.paint.fill(raised, paper.card, theme.px(cardCorner));
    Rect inner = raised;
    const Rect cover = inner.cutTop(std::round(raised.h * 0.5F));
    page.paint.fill(cover, page.colors.night.line, theme.px(cardCorner));
    if (card.scenario != nullptr) drawCover(page, pictures, cover, *card.scenario, state.hovered || state.focused);
    page.paint.fill({inner.x, inner.y, inner.w, theme.px(3)}, page.colors.accent);
    page.paint.stroke(raised, state.hovered ? page.colors.accent : paper.line, theme.px(theme.highContrast() ? 2 : 1),
                      theme.px(cardCorner));
    if (state.focused) focusRing(page, raised, theme.px(cardCorner));

    inner = inner.inset(theme.px(18), theme.px(13));
    Rect foot = inner.cutBottom(theme.row(30));
    const Chip chipSpec{level, page.colors.accent.faded(0.16F), paper.accent};
    chip(page, {foot.x, foot.y + (foot.h - chipSize(page, chipSpec).y) / 2}, chipSpec);
    foot.cutLeft(chipSize(page, chipSpec).x + theme.px(10));
    page.paint.label(foot.cutLeft(page.paint.width(minutes, TextStyle::small) + 4), minutes, TextStyle::small,
                     paper.muted);
    drawScore(page, foot, {card.best, card.passed, "home.not_played"});

    page.paint.label(inner.cutTop(page.paint.lineHeight(TextStyle::heading)), title, TextStyle::heading, paper.text);
    inner.cutTop(theme.px(4));
    // As many whole lines of the goal as there is room for. The last one ends with an ellipsis when there are more.
    const std::string& goal = head.goal.in(page.language);
    const float line = page.paint.lineHeight(TextStyle::small);
    TextBlock block = page.layOut(goal, TextStyle::small, inner.w);
    const auto room = static_cast<std::size_t>(std::max(1.0F, std::floor(inner.h / line)));
    if (block.lines.size() > room) {
        const TextLine last = block.lines[room - 1];
        block.lines.resize(room - 1);
        const Rect rest{inner.x, inner.y + line * static_cast<float>(room - 1), inner.w, line};
        page.paint.label(rest, std::string_view(goal).substr(last.begin), TextStyle::small, paper.muted);
    }
    page.paint.block({inner.x, inner.y}, block, goal, TextStyle::small, paper.muted);
    return state.activated;
}

// One error: its place, with the message beside it. Returns its height. Draws nothing that would end below `bottom`.
float drawFault(Page& page, const desk::Home::Fault& fault, const Rect& room, float gutter) {
    const float left = fault.where.empty() ? 0 : gutter;
    const TextBlock block = page.layOut(fault.what, TextStyle::tiny, room.w - left);
    if (block.height > room.h) return block.height;
    const Rect where{room.x, room.y, left, page.paint.lineHeight(TextStyle::tiny)};
    page.paint.label(where, fault.where, TextStyle::tiny, page.colors.bad);
    page.paint.block({room.x + left, room.y}, block, fault.what, TextStyle::tiny, page.colors.paper.text);
    return block.height;
}

void drawBroken(Page& page, const Rect& rect, const desk::Home::Broken& card, std::string_view title,
                const std::string& id) {
    const Surface& paper = page.colors.paper;
    const Theme& theme = page.theme;
    page.paint.fill(rect, paper.card, theme.px(cardCorner));
    page.paint.stroke(rect, page.colors.bad, theme.px(2), theme.px(cardCorner));
    Rect inner = rect.inset(theme.px(18), theme.px(14));
    Rect head = inner.cutTop(theme.row(28));
    const float side = std::round(head.h * 0.8F);
    const Rect sign = head.cutLeft(side + theme.px(9));
    symbol(page, "warning", {sign.x, sign.y + (sign.h - side) / 2, side, side}, page.colors.bad);
    page.paint.label(head, page.tr(title), TextStyle::strong, page.colors.bad);
    page.paint.label(inner.cutTop(page.paint.lineHeight(TextStyle::smallStrong)), card.file, TextStyle::smallStrong,
                     paper.text);
    inner.cutTop(theme.px(6));

    const std::string all = page.strings.format("home.check", page.language, fmt::arg("file", card.path));
    const TextBlock advice = page.layOut(all, TextStyle::tiny, inner.w);
    const Rect foot = inner.cutBottom(advice.height);
    page.paint.block({foot.x, foot.y}, advice, all, TextStyle::tiny, paper.muted);
    const float line = page.paint.lineHeight(TextStyle::tiny);
    inner.cutBottom(theme.px(6));
    const Rect rest = inner.cutBottom(line);

    std::string told = card.file;
    float gutter = 0;
    for (const desk::Home::Fault& fault : card.faults) {
        gutter = std::max(gutter, page.paint.width(fault.where, TextStyle::tiny) + theme.px(10));
    }
    std::size_t drawn = 0;
    for (const desk::Home::Fault& fault : card.faults) {
        told += "\n" + card.file + (fault.where.empty() ? "" : ":" + fault.where) + ": " + fault.what;
        const float height = drawFault(page, fault, inner, gutter);
        if (height <= inner.h) ++drawn;
        inner.cutTop(height + theme.px(3));
    }
    if (drawn < card.errors) {
        const auto left = static_cast<long long>(card.errors - drawn);
        page.paint.label(rest, page.strings.count("home.more_faults", left, page.language), TextStyle::tiny,
                         paper.muted);
    }
    page.tell(ItemKind::card, id, told + "\n" + all, rect);
}

bool drawBank(Page& page, const Rect& rect, const desk::Home::Bank& bank) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const quiz::Head& head = *bank.head;
    const std::string& title = head.title.in(page.language);
    const std::string dot(page.tr("word.dot"));
    std::string facts =
        page.strings.count("quiz_window.questions", static_cast<long long>(head.questions), page.language);
    std::string exam = page.strings.count("quiz_window.exam_draws", static_cast<long long>(head.drawn), page.language);
    if (head.minutes) exam += dot + page.strings.count("word.minutes", *head.minutes, page.language);
    const std::string tries = page.strings.count("quiz_window.tries", head.tries, page.language);
    std::string best(page.tr("quiz_window.not_taken"));
    if (bank.best) best = page.strings.format("home.best", page.language, fmt::arg("score", scoreText(*bank.best)));
    const Interaction state = page.control({.kind = ItemKind::card,
                                            .id = "bank-" + head.id,
                                            .text = title + dot + facts + dot + exam + dot + tries + dot + best,
                                            .rect = rect,
                                            .value = {}});
    const bool lit = state.hovered || state.focused;
    const float lift = page.glide("lift/bank-" + head.id, lit ? 1.0F : 0.0F, 14) * theme.px(4);
    const Rect raised = rect.moved(0, -std::round(lift));
    page.paint.shadow(raised, theme.px(cardCorner), theme.px(10));
    page.paint.fill(raised, paper.card, theme.px(cardCorner));
    page.paint.stroke(raised, state.hovered ? page.colors.accent : paper.line, theme.px(theme.highContrast() ? 2 : 1),
                      theme.px(cardCorner));
    if (state.focused) focusRing(page, raised, theme.px(cardCorner));
    Rect inner = raised.inset(theme.px(18), theme.px(14));
    const float side = theme.row(46);
    Rect badge = inner.cutLeft(side);
    badge.h = side;
    page.paint.fill(badge, page.colors.accent.faded(0.16F), theme.px(10));
    symbol(page, "quiz", badge.inset(side * 0.2F), paper.accent);
    inner.cutLeft(theme.px(14));
    Rect foot = inner.cutBottom(theme.row(28));
    page.paint.label(inner.cutTop(page.paint.lineHeight(TextStyle::heading)), title, TextStyle::heading, paper.text);
    page.paint.label(inner.cutTop(page.paint.lineHeight(TextStyle::small)), exam, TextStyle::small, paper.muted);
    page.paint.label(inner.cutTop(page.paint.lineHeight(TextStyle::small)), tries, TextStyle::small, paper.muted);
    const Chip count{facts, page.colors.accent.faded(0.16F), paper.accent};
    const Vec size = chipSize(page, count);
    chip(page, {foot.x, foot.y + (foot.h - size.y) / 2}, count);
    foot.cutLeft(size.x + theme.px(10));
    drawScore(page, foot, {bank.best, bank.passed, "quiz_window.not_taken"});
    return state.activated;
}

}  // namespace

bool drawScenarioCard(Page& page, Pictures& pictures, const Rect& rect, const desk::Home::Card& card,
                      std::size_t index) {
    if (card.head) return drawPlayable(page, pictures, rect, card);
    drawBroken(page, rect, card.broken, "home.broken", "broken-" + std::to_string(index));
    return false;
}

bool drawBankCard(Page& page, const Rect& rect, const desk::Home::Bank& bank) {
    if (bank.head) return drawBank(page, rect, bank);
    drawBroken(page, rect, bank.broken, "home.broken", "broken-bank-" + bank.broken.file);
    return false;
}

}  // namespace fourfold::ui
