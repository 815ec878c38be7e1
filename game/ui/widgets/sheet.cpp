#include "ui/widgets/sheet.hpp"

#include "ui/widgets/button.hpp"

namespace fourfold::ui {

SheetResult sheet(Page& page, const SheetFrame& spec) {
    const Theme& theme = page.theme;
    page.paint.fill(page.area, page.colors.shade);
    const float margin = theme.px(20);
    const float width = std::min(theme.row(spec.width), page.area.w - 2 * margin);
    const float around = theme.row(44) + theme.px(2 * 18 + 10);
    const float wanted =
        spec.height > 0 ? theme.row(spec.height) : page.memory.scroll[spec.id + "-entries"].content + around;
    const float height = std::min(wanted, page.area.h - 2 * margin);
    const float rise = (1 - page.appear(spec.id, 14)) * theme.px(24);
    const Rect frame{std::round(page.area.x + (page.area.w - width) / 2),
                     std::round(page.area.y + (page.area.h - height) / 2 + rise), width, height};
    page.paint.shadow(frame, theme.px(18), theme.px(16));
    page.paint.fill(frame, page.colors.paper.ground, theme.px(18));
    if (theme.highContrast()) page.paint.stroke(frame, page.colors.paper.line, theme.px(2), theme.px(18));

    Rect body = frame.inset(theme.px(24), theme.px(18));
    Rect head = body.cutTop(theme.row(44));
    SheetResult result;
    const float side = theme.row(38);
    const Rect close{head.right() - side, head.y + (head.h - side) / 2, side, side};
    result.closed = iconButton(page, {.id = spec.id + "-close",
                                      .text = page.tr("window.close"),
                                      .symbol = "cross",
                                      .rect = close,
                                      .look = ButtonLook::paper});
    head.w -= side + theme.px(8);
    page.paint.label(head, spec.title, TextStyle::heading, page.colors.paper.text);
    page.tell(ItemKind::heading, spec.id + "-title", spec.title, head);
    body.cutTop(theme.px(10));
    if (page.take(Command::back)) result.closed = true;
    if (page.input.click && !frame.contains(*page.input.click) && !frame.contains(page.input.clickFrom) &&
        page.takeClick()) {
        result.closed = true;
    }
    result.body = body;
    return result;
}

}  // namespace fourfold::ui
