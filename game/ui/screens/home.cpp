#include "ui/screens/home.hpp"

#include <algorithm>
#include <cmath>

#include "ui/format.hpp"
#include "ui/screens/home_cards.hpp"
#include "ui/screens/who.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/column.hpp"
#include "ui/widgets/corner.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace fourfold::ui {
namespace {

constexpr float leastCardWidth = 320;
constexpr float cardGap = 22;

// The brighter upper part of the window. A gradient over the whole window would cost a software renderer as much as the
// rest of the screen.
Rect glowOf(const Page& page) { return {page.area.x, page.area.y, page.area.w, std::round(page.area.h * 0.4F)}; }

// The colour of the ground at height `y`, without the petals.
Color groundAt(const Page& page, float y) {
    const Color below = page.colors.night.ground;
    if (page.theme.highContrast()) return below;
    const Rect glow = glowOf(page);
    return Color::hex(0x243356).mixed(below, std::clamp((y - glow.y) / glow.h, 0.0F, 1.0F));
}

void drawGround(Page& page) {
    page.paint.ground(page.colors.night.ground);
    if (page.theme.highContrast()) return;
    const Rect glow = glowOf(page);
    page.paint.gradient(glow, groundAt(page, glow.y), groundAt(page, glow.bottom()));
    // Four petals in the corner: the program's icon, large and faint.
    const float size = page.area.h * 0.62F;
    const Vec centre{page.area.right() - size * 0.18F, page.area.y + size * 0.22F};
    for (int i = 0; i < 4; ++i) {
        const float x = i % 2 == 0 ? -1.0F : 1.0F;
        const float y = i / 2 == 0 ? -1.0F : 1.0F;
        const Vec at{centre.x + x * size * 0.27F, centre.y + y * size * 0.27F};
        page.paint.circle(at, size * 0.25F, page.colors.dimension[static_cast<std::size_t>(i)].faded(0.10F));
    }
}

void drawHead(Page& page, Rect head) {
    const Theme& theme = page.theme;
    const float side = std::round(theme.px(64));
    const Rect icon{head.x, std::round(head.y + (head.h - side) / 2), side, side};
    page.paint.picture(page.symbols.at("icon", static_cast<int>(side)), icon);
    head.cutLeft(side + theme.px(18));
    const float high = page.paint.lineHeight(TextStyle::display);
    const float low = page.paint.lineHeight(TextStyle::body);
    Rect words{head.x, std::round(head.y + (head.h - high - low) / 2), head.w, high + low};
    page.paint.label(words.cutTop(high), page.tr("window.title"), TextStyle::display, page.colors.night.text);
    page.paint.label(words, page.tr("app.tagline"), TextStyle::body, page.colors.night.muted);
    page.tell(ItemKind::heading, "title", page.tr("window.title"), head);
}

// The person who plays, at the right end of the head; its room is taken off the head. True when another person was
// asked for.
bool drawPerson(Page& page, Rect& head, const records::Person& person) {
    const std::string name = shownName(page, person);
    Button who{.id = "who", .text = name, .rect = {}, .look = ButtonLook::night, .symbol = "person"};
    const float width = std::min(buttonWidth(page, who), std::max(page.theme.row(120), head.w * 0.34F));
    const float side = page.theme.row(42);
    who.rect = head.cutRight(width).inset(0, std::max(0.0F, (head.h - side) / 2));
    head.cutRight(page.theme.px(12));
    return button(page, who);
}

Intent drawUnfinished(Page& page, Rect rect, const desk::Home::Unfinished& play) {
    const Theme& theme = page.theme;
    const Palette& colors = page.colors;
    page.paint.fill(rect, colors.night.card, theme.px(14));
    page.paint.stroke(rect, colors.warm.faded(0.8F), theme.px(1.5F), theme.px(14));
    page.paint.fill({rect.x, rect.y + theme.px(14), theme.px(4), rect.h - theme.px(28)}, colors.warm, theme.px(2));
    rect = rect.inset(theme.px(20), theme.px(10));
    const Button go{
        .id = "continue", .text = page.tr("home.continue"), .rect = {}, .look = ButtonLook::primary, .symbol = "play"};
    Button placed = go;
    const float width = buttonWidth(page, go);
    placed.rect = rect.cutRight(width).inset(0, std::max(0.0F, (rect.h - theme.row(46)) / 2));
    const std::string mode(page.tr(play.mode == engine::Mode::exam ? "mode.exam" : "mode.practice"));
    const std::string title =
        page.strings.format("home.unfinished", page.language, fmt::arg("title", play.title.in(page.language)));
    const std::string detail = page.strings.format("home.unfinished_detail", page.language, fmt::arg("mode", mode),
                                                   fmt::arg("n", play.choices));
    rect.cutRight(theme.px(16));
    page.paint.label(rect.cutTop(rect.h / 2), title, TextStyle::strong, colors.night.text);
    page.paint.label(rect, detail, TextStyle::small, colors.night.muted);
    page.tell(ItemKind::text, "unfinished", title + " " + detail, rect);
    if (button(page, placed)) return asks(desk::playing::Resume{play.attempt});
    return {};
}

// How many mistakes are due, with a button that starts them; a plain line when none are due.
Intent drawDrills(Page& page, Rect rect, const drill::Forecast& drills) {
    const Theme& theme = page.theme;
    const Surface& night = page.colors.night;
    const bool due = drills.due > 0;
    page.paint.fill(rect, night.card.faded(due ? 1.0F : 0.6F), theme.px(14));
    rect = rect.inset(theme.px(20), theme.px(8));
    const std::string text =
        due ? page.strings.count("drill.due", static_cast<long long>(drills.due), page.language)
            : page.strings.format("drill.none_until", page.language,
                                  fmt::arg("day", core::isoText(drills.next.value_or(core::Day{}))));
    if (due) {
        Button start{
            .id = "drill", .text = page.tr("drill.start"), .rect = {}, .look = ButtonLook::night, .symbol = "retry"};
        const float width = buttonWidth(page, start);
        start.rect = rect.cutRight(width).inset(0, std::max(0.0F, (rect.h - theme.row(42)) / 2));
        rect.cutRight(theme.px(16));
        page.paint.label(rect, text, TextStyle::strong, night.text);
        page.tell(ItemKind::text, "drills", text, rect, static_cast<int>(drills.due));
        return button(page, start) ? asks(desk::drilling::Begin{}) : Intent{};
    }
    page.paint.label(rect, text, TextStyle::small, night.muted);
    page.tell(ItemKind::text, "drills", text, rect, 0);
    return {};
}

// Cards side by side, as many as there is room for.
template <class Draw>
void drawCards(Page& page, Column& column, float units, std::size_t count, Draw draw) {
    const float gap = page.theme.px(cardGap);
    const float fitting = std::floor((column.width() + gap) / (page.theme.row(leastCardWidth) + gap));
    const auto across = static_cast<std::size_t>(std::max(1.0F, fitting));
    const float width =
        std::floor((column.width() - gap * static_cast<float>(across - 1)) / static_cast<float>(across));
    Rect row;
    for (std::size_t i = 0; i < count; ++i) {
        if (i % across == 0) {
            if (i > 0) column.space(cardGap);
            row = column.take(page.theme.row(units));
        }
        draw(Rect{row.x + static_cast<float>(i % across) * (width + gap), row.y, width, row.h}, i);
    }
}

}  // namespace

Intent drawHome(Page& page, Pictures& pictures, const HomeView& view) {
    const Theme& theme = page.theme;
    const desk::Home& home = view.home;
    drawGround(page);
    Intent result;
    Rect body = page.area.inset(std::max(theme.px(36), (page.area.w - theme.row(1240)) / 2), 0);
    body.cutTop(theme.px(22));
    Rect head = body.cutTop(theme.px(104));
    const CornerResult corner =
        drawCorner(page, head, {.settings = true, .quit = true, .results = true, .look = ButtonLook::night});
    if (wants(corner.intent)) result = corner.intent;
    head.w = corner.left - head.x - theme.px(12);
    if (drawPerson(page, head, home.person)) result = intent::OpenWho{};
    drawHead(page, head);
    body.cutTop(theme.px(10));

    Rect foot = body.cutBottom(theme.row(38));
    page.paint.label(foot, page.tr(page.chinese ? "home.keys" : "home.keys_one_language"), TextStyle::tiny,
                     page.colors.night.muted);

    ScrollArea area(page, "cards", {body.x - theme.px(8), body.y, body.w + theme.px(16), body.h},
                    ScrollArea::Keys::paging, {groundAt(page, body.y), groundAt(page, body.bottom())});
    const float width = area.width() - theme.px(8);
    Column column(page, {area.origin().x + theme.px(8), area.origin().y + theme.px(6)}, width);
    for (std::size_t i = 0; i < view.notices.size(); ++i) {
        column.text(view.notices[i], TextStyle::small, page.colors.warm, "notice-" + std::to_string(i));
        column.space(8);
    }
    if (home.unfinished) {
        const Intent chosen = drawUnfinished(page, column.take(theme.row(78)), *home.unfinished);
        if (wants(chosen)) result = chosen;
        column.space(20);
    }
    if (home.drills.dueElsewhere > 0) {
        const auto questions = static_cast<long long>(home.drills.dueElsewhere);
        column.text(page.strings.count("drill.due_elsewhere", questions, page.language), TextStyle::small,
                    page.colors.night.muted, "due-elsewhere");
        column.space(10);
    }
    if (home.drills.due > 0 || home.drills.waiting > 0) {
        const Intent chosen = drawDrills(page, column.take(theme.row(home.drills.due > 0 ? 62 : 44)), home.drills);
        if (wants(chosen)) result = chosen;
        column.space(20);
    }
    column.heading(page.tr("home.choose"), TextStyle::heading, page.colors.night.text, "choose");
    column.space(12);
    if (home.loading) {
        column.text(page.tr("home.loading"), TextStyle::body, page.colors.night.muted, "loading");
    } else if (home.cards.empty()) {
        column.text(page.tr("home.empty"), TextStyle::body, page.colors.night.text, "empty");
        if (!view.folder.empty()) {
            const auto folder = fmt::arg("folder", view.folder);
            column.text(page.strings.format("home.empty_folder", page.language, folder), TextStyle::body,
                        page.colors.night.muted, "empty-folder");
        }
    }
    drawCards(page, column, scenarioCardHeight, home.cards.size(), [&](const Rect& rect, std::size_t i) {
        if (drawScenarioCard(page, pictures, rect, home.cards[i], i))
            result = asks(desk::playing::Brief{home.cards[i].head->id});
    });
    if (!home.banks.empty()) {
        column.space(26);
        column.heading(page.tr("quiz_window.banks"), TextStyle::heading, page.colors.night.text, "banks");
        column.space(12);
        drawCards(page, column, bankCardHeight, home.banks.size(), [&](const Rect& rect, std::size_t i) {
            if (drawBankCard(page, rect, home.banks[i])) result = asks(desk::quizzing::OpenBank{home.banks[i].path});
        });
    }
    column.space(20);
    area.finish(column.used() + theme.px(6));
    if (page.take(Command::back)) result = intent::Quit{};
    return result;
}

}  // namespace fourfold::ui
