#include "ui/screens/briefing.hpp"

#include <cmath>

#include "ui/format.hpp"
#include "ui/screens/exam_confirm.hpp"
#include "ui/widgets/bars.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/column.hpp"
#include "ui/widgets/corner.hpp"
#include "ui/widgets/notice.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace fourfold::ui {
namespace {

using scenario::Scenario;

void card(Page& page, const Rect& rect) {
    const float corner = page.theme.px(14);
    page.paint.fill(rect, page.colors.paper.card, corner);
    page.paint.stroke(rect, page.colors.paper.line, page.theme.px(1), corner);
}

// The card of a person: a face, and beside it the name and the post, which may need several lines.
constexpr float cardHeight = 96;  // at least
constexpr float cardPadding = 8;
constexpr float photoGap = 11;

float photoWidth(const Page& page, float cardWidth) {
    const Theme& theme = page.theme;
    return std::min((theme.row(cardHeight) - 2 * theme.px(cardPadding)) * 0.86F,
                    (cardWidth - 2 * theme.px(cardPadding)) * 0.4F);
}

struct PersonWords {
    TextBlock name;
    TextBlock post;

    [[nodiscard]] float height() const { return name.height + post.height; }
};

PersonWords wordsOf(Page& page, const scenario::Person& person, float cardWidth) {
    const Theme& theme = page.theme;
    const float width = cardWidth - 2 * theme.px(cardPadding) - photoWidth(page, cardWidth) - theme.px(photoGap);
    return {page.layOut(person.name.in(page.language), TextStyle::strong, width),
            page.layOut(person.post.in(page.language), TextStyle::small, width)};
}

void drawPerson(Page& page, Pictures& pictures, const Rect& rect, const scenario::Person& person) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    card(page, rect);
    Rect inner = rect.inset(theme.px(cardPadding));
    const Rect photo = inner.cutLeft(photoWidth(page, rect.w));
    page.paint.fill(photo, page.colors.accent.faded(0.14F), theme.px(10));
    if (const auto* face = pictures.portrait(person.portrait, {}, static_cast<int>(photo.h * 1.35F))) {
        page.paint.pushClip(photo);
        const auto w = static_cast<float>(face->width());
        page.paint.picture(*face, {std::round(photo.centre().x - w / 2), photo.bottom() - std::round(photo.h * 1.02F),
                                   w, static_cast<float>(face->height())});
        page.paint.popClip();
    }
    inner.cutLeft(theme.px(photoGap));
    const std::string& name = person.name.in(page.language);
    const std::string& post = person.post.in(page.language);
    const PersonWords words = wordsOf(page, person, rect.w);
    const float top = inner.y + std::max(0.0F, (inner.h - words.height()) / 2);
    page.paint.block({inner.x, top}, words.name, name, TextStyle::strong, paper.text);
    page.paint.block({inner.x, top + words.name.height}, words.post, post, TextStyle::small, paper.muted);
    page.tell(ItemKind::text, "person-" + person.id, name + ", " + post, rect);
}

void drawCast(Page& page, Pictures& pictures, Column& column, const Scenario& scenario) {
    const Theme& theme = page.theme;
    std::vector<const scenario::Person*> known;
    for (const scenario::Person& person : scenario.cast) {
        if (person.knownBy.empty()) known.push_back(&person);
    }
    const float gap = theme.px(12);
    const auto across =
        static_cast<std::size_t>(std::max(1.0F, std::floor((column.width() + gap) / (theme.row(250) + gap))));
    const float width =
        std::floor((column.width() - gap * static_cast<float>(across - 1)) / static_cast<float>(across));
    Rect row;
    for (std::size_t i = 0; i < known.size(); ++i) {
        if (i % across == 0) {
            float height = theme.row(cardHeight);
            for (std::size_t j = i; j < std::min(i + across, known.size()); ++j) {
                height = std::max(height, wordsOf(page, *known[j], width).height() + 2 * theme.px(cardPadding));
            }
            row = column.take(std::ceil(height));
        }
        drawPerson(page, pictures, {row.x + static_cast<float>(i % across) * (width + gap), row.y, width, row.h},
                   *known[i]);
        if (i % across == across - 1 || i + 1 == known.size()) column.space(12);
    }
    if (known.size() < scenario.cast.size()) {
        column.text(page.tr("briefing.others"), TextStyle::small, page.colors.paper.muted, "others");
    }
}

void drawScoring(Page& page, Column& column, const Scenario& scenario) {
    column.heading(page.tr("briefing.scored"), TextStyle::heading, page.colors.paper.text, "scored");
    column.space(8);
    for (const scenario::Dimension dimension : scenario::dimensions) {
        const int weight = scenario.weights[scenario::index(dimension)];
        namedBar(page, column.take(namedBarHeight(page)),
                 {.id = std::string("weight-") + std::string(scenario::name(dimension)),
                  .name = dimensionName(page, dimension),
                  .value = std::to_string(weight) + "%",
                  .symbol = dimensionSymbol(dimension),
                  .share = static_cast<float>(weight) / 100.0F,
                  .color = dimensionColor(page, dimension)});
        column.space(2);
    }
    column.space(4);
    column.text(page.strings.format("briefing.pass", page.language, fmt::arg("pass", scenario.pass)), TextStyle::small,
                page.colors.paper.muted, "pass-mark");
}

Intent drawStart(Page& page, Column& column, engine::Mode mode) {
    const Theme& theme = page.theme;
    Intent result;
    Rect row = column.take(theme.row(46));
    const float half = std::floor((row.w - theme.px(8)) / 2);
    if (button(page, {.id = "mode-practice",
                      .text = page.tr("mode.practice"),
                      .rect = row.cutLeft(half),
                      .symbol = "undo",
                      .selected = mode == engine::Mode::practice})) {
        result = asks(desk::playing::SetMode{engine::Mode::practice});
    }
    row.cutLeft(theme.px(8));
    if (button(page, {.id = "mode-exam",
                      .text = page.tr("mode.exam"),
                      .rect = row,
                      .symbol = "lock",
                      .selected = mode == engine::Mode::exam})) {
        result = asks(desk::playing::SetMode{engine::Mode::exam});
    }
    column.space(8);
    column.text(page.tr(mode == engine::Mode::exam ? "briefing.exam" : "briefing.practice"), TextStyle::small,
                page.colors.paper.muted, "mode-text");
    column.space(14);
    if (button(page, {.id = "start",
                      .text = page.tr("briefing.start"),
                      .rect = column.take(theme.row(56)),
                      .look = ButtonLook::primary,
                      .symbol = "play"})) {
        result = asks(desk::playing::AskStart{});
    }
    return result;
}

Intent drawConfirm(Page& page, const BriefingView& view) {
    return drawExamConfirm(page, {.terms = {{"lock", std::string(page.tr("exam_confirm.play_silent"))},
                                            {"clock", std::string(page.tr("exam_confirm.play_no_limit"))},
                                            {"person", keptUnderText(page, view.person)}},
                                  .begin = asks(desk::playing::Start{engine::Mode::exam}),
                                  .stayOut = asks(desk::playing::StayOut{})});
}

Intent drawBriefingPage(Page& page, Pictures& pictures, const BriefingView& view) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const Scenario& scenario = view.scenario;
    page.paint.ground(paper.ground);
    Intent result;

    Rect body = page.area;
    Rect head = body.cutTop(theme.row(72));
    page.paint.fill(head, page.colors.night.ground);
    const float margin = std::max(theme.px(30), (page.area.w - theme.row(1240)) / 2);
    head = head.inset(margin, 0);
    const CornerResult corner = drawCorner(page, head, {.look = ButtonLook::night});
    if (wants(corner.intent)) result = corner.intent;
    const float side = theme.row(42);
    if (iconButton(page, {.id = "back",
                          .text = page.tr("word.back"),
                          .symbol = "back",
                          .rect = {head.x, std::round(head.y + (head.h - side) / 2), side, side}})) {
        result = intent::Back{};
    }
    const Rect title{head.x + side + theme.px(16), head.y, corner.left - head.x - side - theme.px(24), head.h};
    page.paint.label(title, scenario.title.in(page.language), TextStyle::title, page.colors.night.text);
    page.tell(ItemKind::heading, "title", scenario.title.in(page.language), title);

    Notice(page, body, "file-notice", view.notice).draw();
    body = body.inset(margin, 0);
    body.cutTop(theme.px(18));
    const bool narrow = theme.cramped();
    Rect side2 = narrow ? Rect{} : body.cutRight(theme.row(330));
    if (!narrow) body.cutRight(theme.px(30));

    const float outside = theme.px(16);  // room for the goal's mark
    ScrollArea area(page, "briefing", {body.x - outside, body.y, body.w + outside, body.h});
    Column column(page, {area.origin().x + outside, area.origin().y}, area.width() - outside);
    const std::string level(
        page.tr("level." + std::string(scenario::levelNames[static_cast<std::size_t>(scenario.level)])));
    column.text(
        level + std::string(page.tr("word.dot")) + page.strings.count("word.minutes", scenario.minutes, page.language),
        TextStyle::smallStrong, paper.accent, "level");
    column.space(8);
    column.text(scenario.brief.in(page.language), TextStyle::body, paper.text, "brief");
    column.space(16);
    const float goalTop = column.y();
    column.heading(page.tr("briefing.goal"), TextStyle::heading, paper.text, "goal-title");
    column.space(4);
    column.text(scenario.goal.in(page.language), TextStyle::body, paper.text, "goal");
    page.paint.fill({column.x() - theme.px(14), goalTop, theme.px(4), column.y() - goalTop}, page.colors.warm,
                    theme.px(2));
    column.space(20);
    column.heading(page.tr("briefing.cast"), TextStyle::heading, paper.text, "cast-title");
    column.space(10);
    drawCast(page, pictures, column, scenario);
    column.space(16);
    if (narrow) {
        drawScoring(page, column, scenario);
        column.space(18);
        const Intent start = drawStart(page, column, view.mode);
        if (wants(start)) result = start;
    }
    if (!scenario.source.note.empty()) {
        column.space(10);
        column.text(scenario.source.note.in(page.language), TextStyle::tiny, paper.muted, "source");
    }
    column.space(24);
    area.finish(column.used());

    if (!narrow) {
        ScrollArea right(page, "briefing-side", side2, ScrollArea::Keys::none);
        Column controls(page, {right.origin().x, right.origin().y}, right.width());
        const Rect ground{controls.x(), controls.y(), controls.width(), page.memory.scroll["briefing-side"].content};
        card(page, ground);
        Column inner(page, {controls.x() + theme.px(20), controls.y() + theme.px(18)}, controls.width() - theme.px(40));
        drawScoring(page, inner, scenario);
        inner.space(20);
        const Intent start = drawStart(page, inner, view.mode);
        if (wants(start)) result = start;
        right.finish(inner.used() + theme.px(40));
    }
    // Without a focused control, Enter means the main button.
    if (page.take(Command::activate)) result = asks(desk::playing::AskStart{});
    if (page.take(Command::back)) result = intent::Back{};
    return result;
}

}  // namespace

Intent drawBriefing(Page& page, Pictures& pictures, const BriefingView& view) {
    page.setCovered(view.asks);
    Intent result = drawBriefingPage(page, pictures, view);
    page.setCovered(false);
    if (view.asks) result = drawConfirm(page, view);
    return result;
}

}  // namespace fourfold::ui
