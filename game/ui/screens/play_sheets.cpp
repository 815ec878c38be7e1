#include "ui/screens/play_sheets.hpp"

#include <cmath>

#include "ui/screens/org_chart.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/column.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/sheet.hpp"

namespace fourfold::ui {
namespace {

using scenario::Scenario;

void drawEntry(Page& page, Column& column, std::string id, std::string_view symbolName, std::string_view head, std::string_view text, Color color) {
    const Theme& theme = page.theme;
    const float left = theme.row(34);
    const float top = column.y();
    Column words(page, {column.x() + left, top}, column.width() - left);
    if (!head.empty()) words.text(head, TextStyle::smallStrong, page.colors.paper.muted);
    words.text(text, TextStyle::body, page.colors.paper.text, std::move(id));
    const float side = theme.row(20);
    symbol(page, symbolName, {column.x(), top + theme.row(4), side, side}, color);
    column.take(words.used());
    column.space(9);
}

void drawNotebook(Page& page, const PlayView& view, const Rect& body) {
    const engine::Session& now = view.play.now();
    const Scenario& scenario = now.scenario();
    ScrollArea area(page, "notebook", body);
    Column column(page, area.origin(), area.width());
    std::size_t found = 0;
    for (std::size_t i = 0; i < scenario.notes.size(); ++i) found += now.knows(scenario::NoteId(i)) ? 1U : 0U;
    column.text(page.strings.format("play.notes_found", page.language, fmt::arg("n", found)), TextStyle::small, page.colors.paper.muted, "notes-found");
    column.space(10);
    for (std::size_t i = 0; i < scenario.notes.size(); ++i) {
        const scenario::Note& note = scenario.notes[i];
        if (!now.knows(scenario::NoteId(i))) continue;
        const std::string about = note.about ? scenario[*note.about].name.in(page.language) : std::string();
        drawEntry(page, column, "note-" + note.id, "note", about, note.text.in(page.language), page.colors.warm.mixed(page.colors.paper.text, 0.2F));
    }
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
        drawEntry(page, column, "tool-" + tool.id, "tool", tool.name.in(page.language), tool.text.empty() ? tool.name.in(page.language) : tool.text.in(page.language), page.colors.accent);
    }
    area.finish(column.used());
}

void drawLog(Page& page, const PlayView& view, const Rect& body) {
    const Scenario& scenario = view.play.scenario();
    const Surface& paper = page.colors.paper;
    ScrollArea area(page, "log", body);
    Column column(page, area.origin(), area.width());
    std::optional<scenario::SceneId> scene;
    for (const Utterance& each : transcriptOf(view.play)) {
        if (scene != each.scene) {
            const std::string& title = scenario[each.scene].title.in(page.language);
            if (!title.empty()) {
                column.space(6);
                column.text(title, TextStyle::smallStrong, paper.accent);
                column.space(4);
            }
            scene = each.scene;
        }
        std::string name;
        Color color = paper.text;
        if (const auto* person = std::get_if<scenario::PersonId>(&each.speaker)) {
            name = scenario[*person].name.in(page.language);
        } else if (std::holds_alternative<scenario::Trainee>(each.speaker)) {
            name = page.tr("word.you");
        } else {
            color = paper.muted;
        }
        const std::string_view mark = page.language == core::Language::zh ? "：" : ": ";
        const std::string text = (name.empty() ? std::string() : name + std::string(mark)) + each.text->in(page.language);
        const bool own = std::holds_alternative<scenario::Trainee>(each.speaker);
        const float top = column.y();
        if (own) {
            Column inset(page, {column.x() + page.theme.px(14), column.y()}, column.width() - page.theme.px(14));
            inset.text(text, TextStyle::body, paper.text, "said");
            column.take(inset.used());
            page.paint.fill({column.x(), top, page.theme.px(4), column.y() - top}, page.colors.accent, page.theme.px(2));
        } else {
            column.text(text, TextStyle::body, color, "said");
        }
        column.space(6);
    }
    area.finish(column.used());
    // The log opens at its end.
    ScrollState& state = page.memory.scroll["log"];
    if (page.appear("log-open", 100) < 0.5F) {
        state.offset = state.content;
        page.wantFrame();
    }
}

Intent drawMenu(Page& page, const PlayView& view, const Rect& body) {
    Intent result;
    Column column(page, {body.x, body.y}, body.w);
    const auto entry = [&](std::string id, std::string_view key, std::string_view symbolName, const Intent& intent, bool primary = false, bool enabled = true) {
        if (button(page, {.id = std::move(id), .text = page.tr(key), .rect = column.take(page.theme.row(50)),
                          .look = primary ? ButtonLook::primary : ButtonLook::paper, .symbol = symbolName, .enabled = enabled})) {
            result = intent;
        }
        column.space(9);
    };
    entry("menu-resume", "play.resume", "play", intent::Open{Sheet::none}, true);
    if (!isExam(view)) {
        entry("menu-back", "play.roll_back", "undo", intent::RollBack{}, false, !view.play.steps().empty());
        entry("menu-forward", "play.forward", "retry", intent::Forward{}, false, view.canGoForward);
    }
    entry("menu-settings", "window.settings", "settings", intent::OpenSettings{});
    entry("menu-help", "window.help", "help", intent::OpenHelp{});
    entry("menu-home", "play.leave", "home", intent::GoHome{});
    column.space(4);
    column.text(view.fault.empty() ? page.tr("play.saved") : std::string_view(view.fault), TextStyle::small,
                view.fault.empty() ? page.colors.paper.muted : page.colors.bad, "saved", ItemKind::text, Align::centre);
    return result;
}

}  // namespace

Intent drawPlaySheet(Page& page, Pictures& pictures, const PlayView& view) {
    Intent result;
    SheetFrame frame;
    switch (view.sheet) {
        case Sheet::notebook: frame = {"notebook", page.tr("word.notebook"), 760, 580}; break;
        case Sheet::chart: frame = {"chart", page.tr("play.chart"), 1160, 640}; break;
        case Sheet::log: frame = {"log", page.tr("play.log"), 820, 620}; break;
        case Sheet::menu: frame = {"menu", page.tr("play.menu"), 430, isExam(view) ? 400.0F : 510.0F}; break;
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
