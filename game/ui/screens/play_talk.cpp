#include "ui/screens/play_talk.hpp"

#include <cmath>

#include "ui/widgets/bars.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/column.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace fourfold::ui {
namespace {

using scenario::ChoiceId;

constexpr float bubbleCorner = 16;
constexpr float bubblePadding = 20;
constexpr float bubblePaddingAbove = 16;
constexpr float choiceGap = 8;
constexpr float choicePadding = 10;
constexpr float choicesGap = 10;       // between the line and the choices
constexpr float mostSpeech = 0.5F;     // the share of the room that a line may keep above the choices
constexpr std::size_t quietLines = 2;  // the least room for a line of speech

bool choosing(const Page& page, const PlayView& view) {
    return view.conversation.done(page.language) && !view.play.now().over();
}

float innerWidth(const Page& page, float width) { return width - 2 * page.theme.px(bubblePadding); }

float badgeSide(const Page& page) { return page.theme.row(30); }

float choiceTextWidth(const Page& page, float width) {
    return width - badgeSide(page) - page.theme.px(12 + 14 + 12) - page.theme.row(24);
}

float choiceHeight(Page& page, const scenario::Choice& choice, float width) {
    const TextBlock block = page.layOut(choice.text.in(page.language), TextStyle::body, choiceTextWidth(page, width));
    return std::max(block.height, badgeSide(page)) + 2 * page.theme.px(choicePadding);
}

float speechHeight(Page& page, const PlayView& view, float width) {
    const desk::Utterance* line = view.conversation.current();
    const float least =
        page.paint.lineHeight(TextStyle::body) * static_cast<float>(choosing(page, view) ? 1 : quietLines);
    if (line == nullptr) return least;
    return std::max(least, page.layOut(line->text->in(page.language), TextStyle::body, width).height);
}

float headHeight(const Page& page) { return page.theme.font(TextStyle::strong).lineHeight + page.theme.px(4); }

float choicesHeight(Page& page, const PlayView& view, float width) {
    float height = 0;
    for (const ChoiceId choice : view.play.choices()) {
        if (height > 0) height += page.theme.px(choiceGap);
        height += choiceHeight(page, view.play.scenario()[choice], width);
    }
    return height;
}

std::string speakerName(const Page& page, const PlayView& view, const desk::Utterance& line) {
    if (line.kind == desk::Utterance::Kind::ending) {
        return view.play.scenario().ending(line.scene)->title.in(page.language);
    }
    if (line.kind == desk::Utterance::Kind::did) return std::string(page.tr("play.you_do"));
    if (std::holds_alternative<scenario::Trainee>(line.speaker)) return std::string(page.tr("word.you"));
    if (const auto* person = std::get_if<scenario::PersonId>(&line.speaker)) {
        const scenario::Person& who = view.play.scenario()[*person];
        return who.name.in(page.language);
    }
    return {};
}

void drawSpeech(Page& page, const PlayView& view, const Rect& rect) {
    const desk::Utterance* line = view.conversation.current();
    if (line == nullptr) return;
    const Surface& night = page.colors.night;
    const std::string& text = line->text->in(page.language);
    const std::string name = speakerName(page, view, *line);
    Rect body = rect;
    const bool narrated = name.empty();
    if (!narrated) {
        const bool own = std::holds_alternative<scenario::Trainee>(line->speaker);
        const Color color = own ? night.accent : page.colors.warm;
        Rect head = body.cutTop(headHeight(page));
        page.paint.label(head, name, TextStyle::strong, color);
        if (const auto* person = std::get_if<scenario::PersonId>(&line->speaker)) {
            head.cutLeft(page.paint.width(name, TextStyle::strong) + page.theme.px(12));
            page.paint.label(head, view.play.scenario()[*person].post.in(page.language), TextStyle::small, night.muted);
        }
    }
    const TextBlock block = page.layOut(text, TextStyle::body, body.w);
    const Color color =
        narrated || line->kind == desk::Utterance::Kind::did ? night.text.mixed(night.muted, 0.55F) : night.text;
    page.paint.block({body.x, body.y}, block, text, TextStyle::body, color, 0, Align::left, view.conversation.shown());
    page.tell(ItemKind::line, "line", name.empty() ? text : name + ": " + text, rect,
              static_cast<int>(view.conversation.number()));
}

void drawGoOn(Page& page, const PlayView& view, const Rect& rect) {
    if (view.conversation.writing(page.language)) return;
    const float size = page.theme.px(7);
    const Vec at{rect.right() - page.theme.px(24), rect.bottom() - page.theme.px(20)};
    page.paint.triangle({at.x - size, at.y - size * 0.6F}, {at.x + size, at.y - size * 0.6F},
                        {at.x, at.y + size * 0.7F}, page.colors.warm);
}

bool drawChoice(Page& page, const scenario::Choice& choice, std::size_t index, const Rect& rect) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const std::string& text = choice.text.in(page.language);
    const Interaction state = page.control({.kind = ItemKind::choice,
                                            .id = "choice-" + choice.id,
                                            .text = text,
                                            .rect = rect,
                                            .value = static_cast<int>(index) + 1});
    const bool lit = state.hovered || state.focused;
    const float come = page.appear("choice/" + choice.id, 11 - static_cast<float>(index));
    const Rect moved = rect.moved((1 - come) * theme.px(22), 0);
    const float round = theme.px(12);
    page.paint.fill(moved, (lit ? Color::hex(0xFFFFFF) : paper.ground).faded(come), round);
    if (lit || theme.highContrast()) page.paint.stroke(moved, page.colors.accent, theme.px(2), round);
    if (state.focused) focusRing(page, moved, round);
    Rect inner = moved.inset(theme.px(12), 0);
    const float side = badgeSide(page);
    const Rect slot = inner.cutLeft(side);
    const Rect badge{slot.x, std::round(slot.y + (slot.h - side) / 2), side, side};
    page.paint.fill(badge, lit ? page.colors.accent : paper.text, theme.px(8));
    page.paint.label(badge, std::to_string(index + 1), TextStyle::smallStrong,
                     lit ? page.colors.onAccent : paper.ground, Align::centre);
    inner.cutLeft(theme.px(14));
    // A sign on the right shows whether a choice is said or done, so that this does not depend on the wording.
    const float sign = theme.row(20);
    const Rect mark = inner.cutRight(sign);
    symbol(page, choice.spoken ? "talk" : "act", {mark.x, std::round(mark.y + (mark.h - sign) / 2), sign, sign},
           paper.muted.faded(0.75F));
    const TextBlock block = page.layOut(text, TextStyle::body, choiceTextWidth(page, rect.w));
    page.paint.block({inner.x, inner.y + (inner.h - block.height) / 2}, block, text, TextStyle::body,
                     paper.text.faded(come));
    return state.activated;
}

Intent drawChoices(Page& page, const PlayView& view, Column& column) {
    const std::vector<ChoiceId> choices = view.play.choices();
    Intent result;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const scenario::Choice& choice = view.play.scenario()[choices[i]];
        if (i > 0) column.space(choiceGap);
        const Rect place = column.take(choiceHeight(page, choice, column.width()));
        const auto digit = static_cast<Command>(static_cast<int>(Command::digit1) + static_cast<int>(i));
        if (drawChoice(page, choice, i, place) || page.take(digit)) result = intent::Choose{choices[i]};
    }
    return result;
}

// The choices, below the line that they answer. When there is not enough room, the choices scroll below the line. When
// the line would leave them too little room, it scrolls with them.
Intent drawTurn(Page& page, const PlayView& view, Rect inner) {
    const float gap = page.theme.px(choicesGap);
    const float speech = headHeight(page) + speechHeight(page, view, inner.w);
    const float edge = page.theme.px(6);  // room for the focus ring inside the clip
    const auto clip = [&](const Rect& rect) { return Rect{rect.x - edge, rect.y, rect.w + 2 * edge, rect.h + edge}; };
    if (speech + gap + choicesHeight(page, view, inner.w) <= inner.h + 1) {
        drawSpeech(page, view, inner.cutTop(speech));
        inner.cutTop(gap);
        Column column(page, {inner.x, inner.y}, inner.w);
        return drawChoices(page, view, column);
    }
    const bool together = speech > inner.h * mostSpeech;
    if (!together) {
        drawSpeech(page, view, inner.cutTop(speech));
        inner.cutTop(gap - edge);
    }
    ScrollArea area(page, "choices", clip(inner), ScrollArea::Keys::none, page.colors.night.ground);
    const float width = area.width() - 2 * edge;
    Column column(page, {area.origin().x + edge, area.origin().y + (together ? 0 : edge)}, width);
    if (together) {
        drawSpeech(page, view, column.take(headHeight(page) + speechHeight(page, view, width)));
        column.space(choicesGap);
    }
    const Intent result = drawChoices(page, view, column);
    area.finish(column.used() + (together ? edge : 2 * edge));
    return result;
}

// A line that is still being said, or the last line. When it is longer than its room, it scrolls, also by Up and Down.
void drawLine(Page& page, const PlayView& view, const Rect& rect) {
    if (headHeight(page) + speechHeight(page, view, rect.w) <= rect.h + 1) {
        drawSpeech(page, view, rect);
        return;
    }
    ScrollArea area(page, "speech", rect, ScrollArea::Keys::paging, page.colors.night.ground);
    const float height = headHeight(page) + speechHeight(page, view, area.width());
    drawSpeech(page, view, {area.origin().x, area.origin().y, area.width(), height});
    area.finish(height);
}

Intent drawEnd(Page& page, const PlayView& view, const Rect& rect) {
    const Button spec{.id = "debrief",
                      .text = page.tr(view.onward),
                      .rect = {},
                      .look = ButtonLook::primary,
                      .symbol = "chart",
                      .keyHint = "Enter"};
    Button placed = spec;
    const float width = buttonWidth(page, spec);
    placed.rect = {rect.right() - width, rect.bottom() - page.theme.row(46), width, page.theme.row(46)};
    if (button(page, placed) || page.take(Command::activate)) return intent::ShowDebrief{};
    return {};
}

}  // namespace

Rect talkRect(Page& page, const PlayView& view, const Rect& area) {
    const float width = std::min(area.w, page.theme.row(1080));
    const float inner = innerWidth(page, width);
    float height = headHeight(page) + speechHeight(page, view, inner) + 2 * page.theme.px(bubblePaddingAbove);
    if (choosing(page, view)) height += page.theme.px(choicesGap) + choicesHeight(page, view, inner);
    if (view.conversation.done(page.language) && view.play.now().over()) height += page.theme.row(52);
    height = std::min(height, area.h * 0.68F);
    return {std::round(area.x + (area.w - width) / 2), std::round(area.bottom() - height), width, std::round(height)};
}

Intent drawTalk(Page& page, const PlayView& view, const Rect& rect) {
    const Theme& theme = page.theme;
    const float round = theme.px(bubbleCorner);
    page.paint.shadow(rect, round, theme.px(12));
    page.paint.fill(rect, page.colors.night.ground.faded(theme.highContrast() ? 1.0F : 0.93F), round);
    page.paint.stroke(rect, page.colors.night.line, theme.px(theme.highContrast() ? 2 : 1), round);

    Rect inner = rect.inset(theme.px(bubblePadding), theme.px(bubblePaddingAbove));
    if (choosing(page, view)) return drawTurn(page, view, inner);
    if (view.conversation.done(page.language)) {
        const Rect foot = inner.cutBottom(theme.row(52));
        drawLine(page, view, inner);
        return drawEnd(page, view, foot);
    }
    drawLine(page, view, inner);
    drawGoOn(page, view, rect);
    return {};
}

}  // namespace fourfold::ui
