#include "ui/screens/help.hpp"

#include <algorithm>
#include <array>

#include "ui/widgets/column.hpp"
#include "ui/widgets/screen_frame.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace fourfold::ui {
namespace {

struct KeyRow {
    std::string_view key;      // the label on the keyboard
    std::string_view pad;      // the label on the gamepad; empty: none
    std::string_view meaning;  // the key of the text that explains it
};

constexpr std::array<KeyRow, 16> rows{{
    {"Enter / Space", "A", "help.go_on"},
    {"1–9", "", "help.choose"},
    {"↑ ↓ ← →", "✚", "help.move"},
    {"Tab", "", "help.next"},
    {"Esc", "B / Start", "help.menu"},
    {"PageUp", "LB", "help.roll_back"},
    {"PageDown", "RB", "help.forward"},
    {"Ctrl", "", "help.skip"},
    {"N", "X", "help.notebook"},
    {"O", "Y", "help.chart"},
    {"L", "", "help.log"},
    {"F", "Y", "help.flag"},
    {"M", "", "help.mute"},
    {"F1", "", "help.help"},
    {"F2", "Select", "help.language"},
    {"F11", "", "help.full_screen"},
}};

void keyCap(Page& page, const Rect& rect, std::string_view text) {
    if (text.empty()) return;
    const Theme& theme = page.theme;
    const float width = std::min(rect.w, page.paint.width(text, TextStyle::smallStrong) + theme.px(18));
    const Rect cap{rect.x, rect.y + theme.px(3), width, rect.h - theme.px(6)};
    page.paint.fill(cap, page.colors.paper.card, theme.px(7));
    page.paint.stroke(cap, page.colors.paper.line, theme.px(1.5F), theme.px(7));
    page.paint.label(cap, text, TextStyle::smallStrong, page.colors.paper.text, Align::centre);
}

void drawKeys(Page& page, Column& column) {
    const Theme& theme = page.theme;
    Rect heads = column.take(page.paint.lineHeight(TextStyle::tiny));
    page.paint.label(heads.cutLeft(theme.row(134)), page.tr("help.keyboard"), TextStyle::tiny, page.colors.paper.muted);
    page.paint.label(heads, page.tr("help.gamepad"), TextStyle::tiny, page.colors.paper.muted);
    for (const KeyRow& row : rows) {
        if (row.key == "F2" && !page.chinese) continue;
        const float capWidths = theme.row(134) + theme.row(96);
        const TextBlock meaning = page.layOut(page.tr(row.meaning), TextStyle::small, column.width() - capWidths);
        Rect rect = column.take(std::max(theme.row(36), meaning.height + theme.px(8)));
        const std::string keys(row.pad.empty() ? row.key : std::string(row.key) + ", " + std::string(row.pad));
        page.tell(ItemKind::text, std::string(row.meaning), keys + ": " + std::string(page.tr(row.meaning)), rect);
        const Rect words = rect.inset(0, (rect.h - meaning.height) / 2);
        rect = rect.inset(0, (rect.h - theme.row(36)) / 2);
        keyCap(page, rect.cutLeft(theme.row(134)), row.key);
        keyCap(page, rect.cutLeft(theme.row(96)), row.pad);
        page.paint.block({rect.x, words.y}, meaning, page.tr(row.meaning), TextStyle::small, page.colors.paper.text);
    }
}

void drawText(Page& page, Column& column) {
    const Surface& paper = page.colors.paper;
    for (const std::string_view topic :
         {"talk", "dimensions", "modes", "red_line", "quiz", "drill", "results", "accessible"}) {
        const std::string key = "help.topic." + std::string(topic);
        column.heading(page.tr(key + ".title"), TextStyle::strong, paper.text, key);
        column.space(3);
        column.text(page.tr(key + ".text"), TextStyle::small, paper.muted, key + "-text");
        column.space(14);
    }
}

}  // namespace

Intent drawHelp(Page& page) {
    const Theme& theme = page.theme;
    const FrameResult frame = drawFrame(page, page.tr("window.help"), {.help = false, .look = ButtonLook::night});
    ScrollArea area(page, "help", frame.body);
    const bool two = !theme.cramped();
    const float gap = theme.px(40);
    const float width = two ? (area.width() - gap) / 2 : area.width();
    Column first(page, area.origin(), width);
    first.heading(page.tr("help.how"), TextStyle::heading, page.colors.paper.text, "how");
    first.space(10);
    drawText(page, first);
    const Vec origin = area.origin();
    Column second(page, two ? Vec{origin.x + width + gap, origin.y} : Vec{origin.x, first.y()}, width);
    second.heading(page.tr("help.keys"), TextStyle::heading, page.colors.paper.text, "keys");
    second.space(10);
    drawKeys(page, second);
    second.space(24);
    area.finish(two ? std::max(first.used(), second.used()) : first.used() + second.used());
    return frame.intent;
}

}  // namespace fourfold::ui
