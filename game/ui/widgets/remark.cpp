#include "ui/widgets/remark.hpp"

#include <algorithm>
#include <cmath>

namespace fourfold::ui {

void drawRemark(Page& page, std::string_view text) {
    const Theme& theme = page.theme;
    const float padding = theme.px(18);
    const float widest = std::min(theme.row(760), page.area.w - theme.px(40)) - 2 * padding;
    const TextBlock block = page.layOut(text, TextStyle::small, widest);
    const float width = block.width + 2 * padding;
    const float height = block.height + theme.px(24);
    const Rect rect{std::round(page.area.centre().x - width / 2), page.area.bottom() - height - theme.px(24), width,
                    height};
    page.paint.shadow(rect, theme.px(12), theme.px(10));
    page.paint.fill(rect, page.colors.warm, theme.px(12));
    page.paint.block({rect.x + padding, rect.y + theme.px(12)}, block, text, TextStyle::small, page.colors.onWarm);
    page.tell(ItemKind::text, "remark", text, rect);
}

}  // namespace fourfold::ui
