#include "ui/screens/stage_with_notes.hpp"

#include <cmath>
#include <tuple>

#include "ui/screens/play_stage.hpp"
#include "ui/screens/play_talk.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/column.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace fourfold::ui {
namespace {

// The notebook at that moment, beside the stage.
void drawNotes(Page& page, const engine::Session& now, const std::string& key, Rect rect) {
    bool any = false;
    for (std::size_t i = 0; i < now.scenario().notes.size(); ++i) any = any || now.knows(scenario::NoteId(i));
    const Theme& theme = page.theme;
    const Surface& night = page.colors.night;
    if (rect.h < theme.row(70)) return;
    if (!any) rect.h = theme.row(70);
    page.paint.fill(rect, night.ground.faded(theme.highContrast() ? 1.0F : 0.84F), theme.px(14));
    if (theme.highContrast()) page.paint.stroke(rect, night.line, theme.px(2), theme.px(14));
    Rect inner = rect.inset(theme.px(14), theme.px(10));
    page.paint.label(inner.cutTop(page.paint.lineHeight(TextStyle::smallStrong)), page.tr("word.notebook"),
                     TextStyle::smallStrong, page.colors.warm);
    inner.cutTop(theme.px(4));
    ScrollArea area(page, "notes-" + key, inner, ScrollArea::Keys::whenFocused, night.ground);
    Column column(page, area.origin(), area.width());
    for (std::size_t i = 0; i < now.scenario().notes.size(); ++i) {
        if (!now.knows(scenario::NoteId(i))) continue;
        const scenario::Note& note = now.scenario().notes[i];
        column.text(note.text.in(page.language), TextStyle::small, night.text, "note-" + note.id);
        column.space(7);
    }
    if (!any) column.text(page.tr("terminal.notebook.empty"), TextStyle::small, night.muted, "no-notes");
    area.finish(column.used());
}

}  // namespace

Intent drawStageWithNotes(Page& page, Pictures& pictures, const PlayView& play, const std::string& key,
                          const Rect& area) {
    const Theme& theme = page.theme;
    const float margin = theme.px(16);
    const float notesWidth = theme.cramped() ? theme.row(210) : theme.row(270);
    const Rect talk = talkRect(page, play, area.inset(margin, margin));
    const Rect stage{area.x, area.y, area.w, talk.y - area.y};
    drawStage(page, pictures, play, page.area, stage, talk.x, notesWidth + margin);
    const Intent result = drawTalk(page, play, talk);
    drawNotes(page, play.play.now(), key,
              {page.area.right() - notesWidth - margin, area.y + margin * 0.5F, notesWidth, stage.h - margin});
    return result;
}

Intent drawStageTools(Page& page, Rect& row) {
    const float side = page.theme.row(42);
    Intent result;
    for (const auto& [id, text, sign, sheet] :
         {std::tuple{"log", "play.log", "log", Sheet::log}, std::tuple{"chart", "play.chart", "person", Sheet::chart},
          std::tuple{"notebook", "word.notebook", "note", Sheet::notebook}}) {
        const Rect strip = row.cutRight(side);
        const Rect square{strip.x, std::round(strip.y + (strip.h - side) / 2), side, side};
        if (iconButton(page, {.id = id, .text = page.tr(text), .symbol = sign, .rect = square}))
            result = intent::Open{sheet};
        row.cutRight(page.theme.px(8));
    }
    return result;
}

}  // namespace fourfold::ui
