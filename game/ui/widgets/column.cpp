#include "ui/widgets/column.hpp"

namespace fourfold::ui {

void Column::text(std::string_view text, TextStyle style, Color color, std::string id, ItemKind kind, Align align) {
    if (text.empty()) return;
    const TextBlock block = m_page.layOut(text, style, m_width);
    const Rect rect = take(block.height);
    m_page.paint.block({rect.x, rect.y}, block, text, style, color, m_width, align);
    if (!id.empty()) m_page.tell(kind, std::move(id), text, rect);
}

void Column::rule(Color color) {
    const Rect rect = take(m_page.theme.px(1));
    m_page.paint.fill({rect.x, rect.y, rect.w, std::max(1.0F, m_page.theme.px(1))}, color);
}

}  // namespace fourfold::ui
