#include "ui/screens/play_sheets.hpp"

#include <algorithm>
#include <cmath>

#include "ui/screens/org_chart.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/column.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/sheet.hpp"

namespace fourfold::ui {
namespace {

using scenario::Scenario;

struct Entry {
    std::string id;
    std::string_view symbol;
    std::string_view head;  // empty: none
    std::string_view text;
    Color color;
};

void drawEntry(Page& page, Column& column, const Entry& entry) {
    const Theme& theme = page.theme;
    const float left = theme.row(34);
    const float top = column.y();
    Column words(page, {column.x() + left, top}, column.width() - left);
    if (!entry.head.empty()) words.text(entry.head, TextStyle::smallStrong, page.colors.paper.muted);
    words.text(entry.text, TextStyle::body, page.colors.paper.text, entry.id);
    const float side = theme.row(20);
    symbol(page, entry.symbol, {column.x(), top + theme.row(4), side, side}, entry.color);
    column.take(words.used());
    column.space(8);
}

// The facts known about one person, or about nobody in particular, below the person's name.
void drawNotesAbout(Page& page, const engine::Session& now, std::optional<scenario::PersonId> about, Column& column) {
    const Scenario& scenario = now.scenario();
    const Color color = page.colors.warm.mixed(page.colors.paper.text, 0.2F);
    bool titled = false;
    for (std::size_t i = 0; i < scenario.notes.size(); ++i) {
        const scenario::Note& note = scenario.notes[i];
        if (!now.knows(scenario::NoteId(i)) || note.about != about) continue;
        if (!titled && about) {
            column.space(8);
            column.heading(scenario[*about].name.in(page.language), TextStyle::strong, page.colors.paper.text,
                           "about-" + scenario[*about].id);
            column.space(4);
        }
        titled = true;
        drawEntry(page, column, {"note-" + note.id, "note", {}, note.text.in(page.language), color});
    }
}

void drawNotebook(Page& page, const PlayView& view, const Rect& body) {
    const engine::Session& now = view.play.now();
    const Scenario& scenario = now.scenario();
    ScrollArea area(page, "notebook", body);
    Column column(page, area.origin(), area.width());
    std::size_t found = 0;
    for (std::size_t i = 0; i < scenario.notes.size(); ++i) found += now.knows(scenario::NoteId(i)) ? 1U : 0U;
    const std::string count = found == 0 ? std::string(page.tr("play.no_notes"))
                                         : page.strings.format("play.notes_found", page.language, fmt::arg("n", found));
    column.text(count, TextStyle::small, page.colors.paper.muted, "notes-found");
    column.space(10);
    drawNotesAbout(page, now, std::nullopt, column);
    for (std::size_t i = 0; i < scenario.cast.size(); ++i) drawNotesAbout(page, now, scenario::PersonId(i), column);
    bool titled = false;
    for (std::size_t i = 0; i < scenario.tools.size(); ++i) {
        const scenario::Tool& tool = scenario.tools[i];
        if (!now.has(scenario::ToolId(i))) continue;
        if (!titled) {
            column.space(8);
            column.heading(page.tr("play.tools"), TextStyle::strong, page.colors.paper.text, "tools-title");
            column.space(6);
            titled = true;
        }
        const std::string& name = tool.name.in(page.language);
        const bool described = !tool.text.empty();
        drawEntry(page, column,
                  {"tool-" + tool.id, "tool", described ? std::string_view(name) : std::string_view(),
                   described ? tool.text.in(page.language) : name, page.colors.accent});
    }
    area.finish(column.used());
}

// How wide the names beside the lines may be; on a narrow sheet they stand above the lines instead (0).
float nameWidth(Page& page, const PlayView& view, float width) {
    if (page.theme.cramped()) return 0;
    float widest = page.paint.width(page.tr("word.you"), TextStyle::smallStrong);
    for (const scenario::Person& person : view.play.scenario().cast) {
        widest = std::max(widest, page.paint.width(person.name.in(page.language), TextStyle::smallStrong));
    }
    return std::min(std::ceil(widest) + page.theme.px(18), width * 0.25F);
}

void drawUtterance(Page& page, const PlayView& view, const desk::Utterance& each, float names, Column& column) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const std::string& text = each.text->in(page.language);
    const auto* person = std::get_if<scenario::PersonId>(&each.speaker);
    const bool own = std::holds_alternative<scenario::Trainee>(each.speaker);
    std::string_view name;
    if (person != nullptr) name = view.play.scenario()[*person].name.in(page.language);
    if (own) name = page.tr("word.you");
    const float top = column.y();
    const float left = theme.px(14);
    Column words(page, {column.x() + left + names, top}, column.width() - left - names);
    if (names == 0) words.text(name, TextStyle::smallStrong, own ? paper.accent : paper.muted);
    words.text(text, TextStyle::body, name.empty() ? paper.muted : paper.text);
    column.take(words.used());
    if (names > 0 && !name.empty()) {
        const Rect label{column.x() + left, top, names - theme.px(12), page.paint.lineHeight(TextStyle::body)};
        page.paint.label(label, name, TextStyle::smallStrong, own ? paper.accent : paper.muted);
    }
    if (own) page.paint.fill({column.x(), top, theme.px(4), column.y() - top}, page.colors.accent, theme.px(2));
    const std::string_view mark = page.language == core::Language::zh ? "：" : ": ";
    page.tell(ItemKind::text, "said", name.empty() ? text : std::string(name) + std::string(mark) + text,
              {column.x(), top, column.width(), column.y() - top});
    column.space(6);
}

void drawLog(Page& page, const PlayView& view, const Rect& body) {
    const Scenario& scenario = view.play.scenario();
    ScrollArea area(page, "log", body);
    Column column(page, area.origin(), area.width());
    const float names = nameWidth(page, view, area.width());
    std::optional<scenario::SceneId> scene;
    for (const desk::Utterance& each : desk::transcriptOf(view.play)) {
        const std::string& title = scenario[each.scene].title.in(page.language);
        if (scene != each.scene && !title.empty()) {
            column.space(scene ? 10 : 0);
            column.heading(title, TextStyle::smallStrong, page.colors.paper.accent, "scene-" + scenario[each.scene].id);
            column.space(4);
        }
        scene = each.scene;
        drawUtterance(page, view, each, names, column);
    }
    area.finish(column.used());
    // The log opens at its end.
    if (page.first("log-open")) {
        page.memory.scroll["log"].offset = page.memory.scroll["log"].content;
        page.wantFrame();
    }
}

Intent drawMenu(Page& page, const PlayView& view, const Rect& body) {
    Intent result;
    const float edge = page.theme.px(6);  // room for the focus ring inside the clip
    ScrollArea area(page, "menu-entries", {body.x - edge, body.y, body.w + 2 * edge, body.h});
    Column column(page, {area.origin().x + edge, area.origin().y + edge}, body.w);
    const auto entry = [&](std::string id, std::string_view key, std::string_view sign, const Intent& intent,
                           ButtonLook look = ButtonLook::paper, bool enabled = true) {
        if (button(page, {.id = std::move(id),
                          .text = page.tr(key),
                          .rect = column.take(page.theme.row(48)),
                          .look = look,
                          .symbol = sign,
                          .enabled = enabled})) {
            result = intent;
        }
        column.space(9);
    };
    entry("menu-resume", "play.resume", "play", intent::Open{Sheet::none}, ButtonLook::primary);
    if (!isExam(view)) {
        const bool canGoBack = !view.play.steps().empty();
        entry("menu-back", "play.roll_back", "undo", asks(desk::playing::RollBack{}), ButtonLook::paper, canGoBack);
        entry("menu-forward", "play.forward", "retry", asks(desk::playing::Forward{}), ButtonLook::paper,
              view.canGoForward);
    }
    entry("menu-settings", "window.settings", "settings", intent::Show{ScreenId::settings});
    entry("menu-help", "window.help", "help", intent::Show{ScreenId::help});
    entry("menu-home", "play.leave", "home", intent::GoHome{});
    column.space(4);
    const bool saved = view.fault.empty();
    column.text(saved ? page.tr("play.saved") : std::string_view(view.fault), TextStyle::small,
                saved ? page.colors.paper.muted : page.colors.bad, "saved", ItemKind::text, Align::centre);
    area.finish(column.used() + 2 * edge);
    return result;
}

}  // namespace

Intent drawPlaySheet(Page& page, Pictures& pictures, const PlayView& view) {
    Intent result;
    SheetFrame frame;
    switch (view.sheet) {
        case Sheet::notebook: frame = {"notebook", page.tr("word.notebook"), 760, 580}; break;
        case Sheet::chart: frame = {"chart", page.tr("play.chart"), 1160, 680}; break;
        case Sheet::log: frame = {"log", page.tr("play.log"), 820, 620}; break;
        case Sheet::menu: frame = {"menu", page.tr("play.menu"), 430, 0}; break;
        case Sheet::none: return result;
    }
    const SheetResult opened = sheet(page, frame);
    switch (view.sheet) {
        case Sheet::notebook: drawNotebook(page, view, opened.body); break;
        case Sheet::chart: drawOrgChart(page, pictures, view.play.now(), isExam(view), opened.body); break;
        case Sheet::log: drawLog(page, view, opened.body); break;
        case Sheet::menu: result = drawMenu(page, view, opened.body); break;
        case Sheet::none: break;
    }
    const bool again = (view.sheet == Sheet::notebook && page.take(Command::notebook)) ||
                       (view.sheet == Sheet::chart && page.take(Command::chart)) ||
                       (view.sheet == Sheet::log && page.take(Command::log)) ||
                       (view.sheet == Sheet::menu && page.take(Command::menu));
    if (opened.closed || again) result = intent::Open{Sheet::none};
    return result;
}

}  // namespace fourfold::ui
