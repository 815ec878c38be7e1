#include "ui/screens/debrief_lessons.hpp"

#include <cmath>

#include <fmt/ranges.h>

#include "ui/format.hpp"
#include "ui/widgets/button.hpp"

namespace fourfold::ui {
namespace {

using coach::Outlook;
using scenario::Scenario;

std::string quoted(const Page& page, const scenario::Choice& choice) {
    return page.strings.format(choice.spoken ? "terminal.say" : "terminal.do", page.language,
                               fmt::arg("text", choice.text.in(page.language)));
}

std::string told(const Page& page, const Scenario& scenario, std::string_view key, const Outlook& outlook,
                 std::size_t decision) {
    const scenario::Ending& ending = *scenario.ending(outlook.ending);
    const std::string result(
        page.tr("result." + std::string(scenario::resultNames[static_cast<std::size_t>(ending.result)])));
    return page.strings.format(key, page.language, fmt::arg("n", decision + 1),
                               fmt::arg("choice", quoted(page, scenario[outlook.line.front()])),
                               fmt::arg("score", scoreText(outlook.score)),
                               fmt::arg("ending", ending.title.in(page.language)), fmt::arg("result", result));
}

std::string numbers(const Page& page, const std::vector<std::size_t>& indices) {
    std::vector<std::size_t> counted;
    for (const std::size_t index : indices) counted.push_back(index + 1);
    return fmt::format("{}", fmt::join(counted, page.tr("terminal.list.separator")));
}

// Another way that the play could have gone, with a button that goes back to the decision where it differs.
bool drawWay(Page& page, const std::string& text, const std::string& id, std::size_t decision, Column& column) {
    const Theme& theme = page.theme;
    column.text(text, TextStyle::body, page.colors.paper.text, id);
    column.space(6);
    Rect row = column.take(theme.row(40));
    const std::string name = page.strings.format("debrief.try_decision", page.language, fmt::arg("n", decision + 1));
    Button button{.id = "try-" + id, .text = name, .rect = {}, .symbol = "retry"};
    button.rect = row.cutLeft(buttonWidth(page, button));
    column.space(10);
    return ui::button(page, button);
}

Intent drawWays(Page& page, const DebriefView& view, Column& column) {
    const coach::Review& review = *view.review;
    const Scenario& scenario = view.play.scenario();
    Intent result;
    column.heading(page.tr(review.pass ? "debrief.helped" : "debrief.saved"), TextStyle::strong, page.colors.paper.text,
                   "recovery-title");
    column.space(6);
    if (review.lastChance) {
        const auto& [decision, outlook] = *review.lastChance;
        const std::string text = told(page, scenario, "debrief.last_chance", outlook, decision);
        if (drawWay(page, text, "last-chance", decision, column)) result = asks(desk::playing::TryFrom{decision});
    } else if (!review.pass) {
        column.text(page.tr("debrief.no_chance"), TextStyle::body, page.colors.paper.text, "no-chance");
        column.space(6);
    }
    if (review.oneChange) {
        const auto& [decision, outlook] = *review.oneChange;
        const std::string text =
            told(page, scenario, review.pass ? "debrief.one_change_more" : "debrief.one_change", outlook, decision);
        if (drawWay(page, text, "one-change", decision, column)) result = asks(desk::playing::TryFrom{decision});
    }
    return result;
}

}  // namespace

Intent drawRecovery(Page& page, const DebriefView& view, Column& column) {
    const coach::Review& review = *view.review;
    if (review.pass && !review.oneChange) return {};
    const Theme& theme = page.theme;
    // The ground is as high as its content was in the last frame.
    float& height = page.memory.scroll["recovery"].content;
    const float round = theme.px(14);
    const Rect ground{column.x(), column.y(), column.width(), height};
    page.paint.fill(ground, page.colors.accent.mixed(page.colors.paper.card, 0.88F), round);
    page.paint.stroke(ground, page.colors.accent, theme.px(theme.highContrast() ? 2 : 1), round);
    Column inner(page, {column.x() + theme.px(18), column.y() + theme.px(12)}, column.width() - theme.px(36));
    const Intent result = drawWays(page, view, inner);
    const float found = inner.used() + theme.px(14);
    if (std::abs(found - height) > 0.5F) page.wantFrame();
    height = found;
    column.take(found);
    column.space(14);
    return result;
}

void drawGoldenRules(Page& page, const DebriefView& view, Column& column) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    if (view.review->goldenRules.empty()) return;
    column.heading(page.tr("debrief.rules"), TextStyle::strong, paper.text, "rules-title");
    column.space(6);
    for (const coach::GoldenRuleTally& tally : view.review->goldenRules) {
        const scenario::GoldenRule* golden = view.catalogue.goldenRule(tally.id);
        if (golden == nullptr) continue;
        const float side = theme.row(18);
        const float top = column.y();
        Column words(page, {column.x() + side + theme.px(8), top}, column.width() - side - theme.px(8));
        words.text(golden->title.in(page.language), TextStyle::smallStrong, paper.text, "tally-" + tally.id);
        const auto part = [&](std::string_view key, const std::vector<std::size_t>& at, Color color,
                              std::string_view id) {
            if (at.empty()) return;
            const std::string text = page.strings.count(key, static_cast<long long>(at.size()), page.language,
                                                        fmt::arg("list", numbers(page, at)));
            words.text(text, TextStyle::small, color, std::string(id) + tally.id);
        };
        part("debrief.kept_at", tally.kept, paper.accent, "kept-");
        part("debrief.broken_at", tally.broken, page.colors.bad, "broken-");
        const bool kept = tally.broken.empty();
        symbol(page, kept ? "star" : "warning", {column.x(), top + theme.px(2), side, side},
               kept ? page.colors.warm : page.colors.bad);
        column.take(words.used());
        column.space(6);
    }
}

void drawOutlook(Page& page, const Scenario& scenario, const Outlook& outlook, Column& column, const std::string& id) {
    std::vector<std::string> next;
    for (std::size_t i = 1; i < outlook.line.size() && i <= coach::shownOfLine; ++i)
        next.push_back(quoted(page, scenario[outlook.line[i]]));
    if (outlook.line.size() > coach::shownOfLine + 1) next.emplace_back(page.tr("debrief.and_so_on"));
    Column inset(page, {column.x() + page.theme.px(14), column.y()}, column.width() - page.theme.px(14));
    if (!next.empty()) {
        inset.text(page.strings.format("debrief.leads_on", page.language,
                                       fmt::arg("choices", fmt::join(next, page.tr("debrief.arrow")))),
                   TextStyle::small, page.colors.paper.muted, id + "-next");
    }
    inset.text(told(page, scenario, "debrief.leads_to", outlook, 0), TextStyle::small, page.colors.paper.muted, id);
    column.take(inset.used());
    column.space(8);
}

}  // namespace fourfold::ui
