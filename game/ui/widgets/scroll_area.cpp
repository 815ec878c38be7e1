#include "ui/widgets/scroll_area.hpp"

#include <algorithm>
#include <cmath>

#include "ui/widgets/button.hpp"

namespace fourfold::ui {
namespace {

constexpr float barWidth = 7;
constexpr float notch = 70;  // units that one notch of the wheel moves
constexpr float leastThumb = 30;
constexpr float fade = 18;  // units: height of the fade at an edge with hidden content

}  // namespace

ScrollArea::ScrollArea(Page& page, std::string id, const Rect& view, Keys keys, const Ground& ground)
    : m_page(page), m_id(std::move(id)), m_view(view), m_ground(ground) {
    ScrollState& state = page.memory.scroll[m_id];
    follow(state);
    const bool over = view.contains(page.input.mouse);
    if (over && page.input.wheel != 0) state.offset -= page.input.wheel * page.theme.px(notch);
    const auto& items = page.memory.items;
    const bool idle = std::none_of(items.begin(), items.end(),
                                   [&](const Item& item) { return item.focusable && item.scrollArea == m_id; });
    if (hasKeys(keys, state)) this->page(state, idle);
    state.view = view.h;
    state.offset = std::clamp(state.offset, 0.0F, std::max(0.0F, state.content - view.h));
    m_offset = std::round(state.offset);
    page.enterArea(m_id, view);
}

bool ScrollArea::hasKeys(Keys keys, const ScrollState& state) const {
    if (keys == Keys::none || state.content <= m_view.h + 1) return false;
    if (keys == Keys::paging) return true;
    const std::string id = m_id + "-area";
    const Interaction met = m_page.control({.kind = ItemKind::area, .id = id, .text = {}, .rect = m_view, .value = {}});
    if (met.focused) focusRing(m_page, m_view.inset(m_page.theme.px(2)), m_page.theme.px(8));
    return m_page.memory.focused == id;
}

void ScrollArea::page(ScrollState& state, bool byLine) const {
    const float screen = m_view.h * 0.85F;
    if (m_page.take(Command::pageDown)) state.offset += screen;
    if (m_page.take(Command::pageUp)) state.offset -= screen;
    if (m_page.take(Command::home)) state.offset = 0;
    if (m_page.take(Command::end)) state.offset = state.content;
    if (!byLine) return;
    // At the ends of the area these keys move the focus instead.
    const float line = m_page.theme.px(notch);
    if (state.offset < state.content - m_view.h - 1 && m_page.take(Command::down)) state.offset += line;
    if (state.offset > 1 && m_page.take(Command::up)) state.offset -= line;
}

Vec ScrollArea::origin() const { return {m_view.x, m_view.y - m_offset}; }

float ScrollArea::barRoom(const Theme& theme) { return theme.px(barWidth + 7); }

float ScrollArea::width() const { return m_view.w - barRoom(m_page.theme); }

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
        m_page.wantFrame();
        state.offset = std::min(state.offset, most);
    }
    if (height <= m_view.h + 1) return;
    fadeEdges(state);
    bar(state);
}

void ScrollArea::fadeEdges(const ScrollState& state) {
    const float width = m_view.w - m_page.theme.px(barWidth + 3);
    const float height = m_page.theme.px(fade);
    if (m_offset > 0) {
        const float shown = std::min(height, m_offset);
        m_page.paint.gradient({m_view.x, m_view.y, width, shown}, m_ground.above, m_ground.above.faded(0));
    }
    const float below = state.content - m_view.h - m_offset;
    if (below > 0) {
        const float shown = std::min(height, below);
        m_page.paint.gradient({m_view.x, m_view.bottom() - shown, width, shown}, m_ground.below.faded(0),
                              m_ground.below);
    }
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
