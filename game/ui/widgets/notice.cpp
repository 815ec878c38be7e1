#include "ui/widgets/notice.hpp"

#include <cmath>
#include <utility>

#include "ui/widgets/button.hpp"

namespace fourfold::ui {
namespace {

constexpr float margin = 16;
constexpr float noticeGap = 10;  // between the sign and the text
constexpr float noticePadding = 6;
constexpr float edge = 5;

}  // namespace

Notice::Notice(Page& page, Rect& area, std::string id, std::string text)
    : m_page(page), m_id(std::move(id)), m_text(std::move(text)) {
    if (m_text.empty()) return;
    const float sign = page.paint.lineHeight(TextStyle::small);
    m_block = page.layOut(m_text, TextStyle::small, area.w - sign - page.theme.px(2 * margin + noticeGap));
    m_strip = area.cutTop(std::ceil(m_block.height) + page.theme.px(2 * noticePadding));
}

void Notice::draw() const {
    if (m_text.empty()) return;
    const Theme& theme = m_page.theme;
    m_page.paint.fill(m_strip, m_page.colors.night.ground);
    m_page.paint.fill({m_strip.x, m_strip.y, theme.px(edge), m_strip.h}, m_page.colors.warm);
    const Vec at{m_strip.x + theme.px(margin), m_strip.y + theme.px(noticePadding)};
    const float sign = m_page.paint.lineHeight(TextStyle::small);
    symbol(m_page, "warning", {at.x, at.y, sign, sign}, m_page.colors.warm);
    m_page.paint.block({at.x + sign + theme.px(noticeGap), at.y}, m_block, m_text, TextStyle::small,
                       m_page.colors.night.text);
    m_page.tell(ItemKind::text, m_id, m_text, m_strip);
}

}  // namespace fourfold::ui
