#include "ui/widgets/scroll_area.hpp"

#include <cmath>

namespace fourfold::ui {
namespace {

constexpr float barWidth = 7;
constexpr float notch = 70;     // units that one notch of the wheel moves
constexpr float leastThumb = 30;

}  // namespace

ScrollArea::ScrollArea(Page& page, std::string id, const Rect& view, Keys keys)
    : m_page(page), m_id(std::move(id)), m_view(view), m_keys(keys) {
    ScrollState& state = page.memory.scroll[m_id];
    follow(state);
    const bool over = view.contains(page.input.mouse);
    if (over && page.input.wheel != 0) state.offset -= page.input.wheel * page.theme.px(notch);
    if (keys == Keys::paging && state.content > state.view) {
        if (page.take(Command::pageDown)) state.offset += state.view * 0.85F;
        if (page.take(Command::pageUp)) state.offset -= state.view * 0.85F;
        if (page.take(Command::home)) state.offset = 0;
        if (page.take(Command::end)) state.offset = state.content;
    }
    state.view = view.h;
    state.offset = std::clamp(state.offset, 0.0F, std::max(0.0F, state.content - view.h));
    m_offset = std::round(state.offset);
    page.enterArea(m_id, view);
}

Vec ScrollArea::origin() const { return {m_view.x, m_view.y - m_offset}; }

float ScrollArea::width() const { return m_view.w - m_page.theme.px(barWidth + 7); }

void ScrollArea::follow(ScrollState& state) const {
    if (!m_page.memory.reveal) return;
    for (const Item& item : m_page.memory.items) {
        if (item.id != m_page.memory.focused || item.scrollArea != m_id) continue;
        const float margin = m_page.theme.px(16);
        const float above = m_view.y + margin - item.rect.y;
        const float below = item.rect.bottom() + margin - m_view.bottom();
        if (above > 0) {
            state.offset -= above;
        } else if (below > 0) {
            state.offset += std::min(below, item.rect.y - margin - m_view.y);
        }
        m_page.memory.reveal = false;
    }
}

void ScrollArea::finish(float height) {
    m_page.leaveArea();
    ScrollState& state = m_page.memory.scroll[m_id];
    if (state.content != height) {
        state.content = height;
        const float most = std::max(0.0F, height - m_view.h);
        if (state.offset > most || m_page.memory.reveal) m_page.wantFrame();
        state.offset = std::min(state.offset, most);
    }
    if (height > m_view.h + 1) bar(state);
}

void ScrollArea::bar(ScrollState& state) {
    const float width = m_page.theme.px(barWidth);
    const Rect track{m_view.right() - width, m_view.y, width, m_view.h};
    const float length = std::max(m_page.theme.px(leastThumb), track.h * m_view.h / state.content);
    const float most = state.content - m_view.h;
    const Rect thumb{track.x, track.y + (track.h - length) * (state.offset / most), width, length};

    Memory& memory = m_page.memory;
    const Input& input = m_page.input;
    const std::string id = m_id + "/bar";
    const Rect grip = track.inset(-m_page.theme.px(5), 0);
    if (input.pressed && grip.contains(*input.pressed)) {
        memory.dragged = id;
        memory.dragFrom = thumb.contains({thumb.x, input.pressed->y}) ? input.pressed->y - thumb.y : length / 2;
    }
    if (memory.dragged == id) {
        if (input.mouseDown) {
            const float at = (input.mouse.y - memory.dragFrom - track.y) / std::max(1.0F, track.h - length);
            state.offset = std::clamp(at, 0.0F, 1.0F) * most;
            m_page.wantFrame();
        } else {
            memory.dragged.clear();
        }
    }
    const bool strong = memory.dragged == id || grip.contains(input.mouse);
    m_page.paint.fill(track, Color{0.45F, 0.5F, 0.6F, 0.14F}, width / 2);
    m_page.paint.fill(thumb, Color{0.45F, 0.5F, 0.6F, strong ? 0.95F : 0.6F}, width / 2);
}

}  // namespace fourfold::ui
