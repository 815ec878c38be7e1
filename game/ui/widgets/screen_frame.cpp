#include "ui/widgets/screen_frame.hpp"

#include <cmath>

#include "ui/widgets/button.hpp"

namespace fourfold::ui {

FrameResult drawFrame(Page& page, std::string_view title, const Corner& spec) {
    const Theme& theme = page.theme;
    page.paint.ground(page.colors.paper.ground);
    FrameResult result;
    result.body = page.area;
    Rect head = result.body.cutTop(theme.row(72));
    page.paint.fill(head, page.colors.night.ground);
    const float margin = std::max(theme.px(30), (page.area.w - theme.row(1240)) / 2);
    head = head.inset(margin, 0);
    const CornerResult corner = drawCorner(page, head, spec);
    result.intent = corner.intent;
    const float side = theme.row(42);
    const Rect back{head.x, std::round(head.y + (head.h - side) / 2), side, side};
    if (iconButton(page, {.id = "back", .text = page.tr("word.back"), .symbol = "back", .rect = back}) ||
        page.take(Command::back)) {
        result.intent = intent::Back{};
    }
    const Rect words{head.x + side + theme.px(16), head.y, corner.left - head.x - side - theme.px(24), head.h};
    page.paint.label(words, title, TextStyle::title, page.colors.night.text);
    page.tell(ItemKind::heading, "title", title, words);
    result.body = result.body.inset(margin, 0);
    result.body.cutTop(theme.px(18));
    return result;
}

}  // namespace fourfold::ui
