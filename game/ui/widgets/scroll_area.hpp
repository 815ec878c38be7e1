#pragma once

#include <string>

#include "ui/page.hpp"

namespace fourfold::ui {

// A view onto content that is taller than the view. It is scrolled by the wheel, the bar, PageUp, PageDown, Home and
// End, by Up and Down when nothing in it can take the focus, and when the focus moves to something outside the view.
//
//   ScrollArea area(page, "moves", view);
//   Column column(page, area.origin(), area.width());
//   ...
//   area.finish(column.used());
class ScrollArea {
public:
    enum class Keys {
        none,         // no key scrolls it
        paging,       // the keys always scroll this area
        whenFocused,  // the area can take the focus itself, and the keys scroll it while it has the focus
    };

    // The colours behind the upper and the lower edge of the area. At an edge with hidden content, the content fades
    // into them.
    struct Ground {
        Color above;
        Color below;
        Ground(Color top, Color bottom) : above(top), below(bottom) {}
        Ground(Color both) : Ground(both, both) {}  // one colour is the usual ground
    };

    ScrollArea(Page& page, std::string id, const Rect& view, Keys keys, const Ground& ground);
    ScrollArea(Page& page, std::string id, const Rect& view, Keys keys = Keys::paging)
        : ScrollArea(page, std::move(id), view, keys, page.colors.paper.ground) {}

    [[nodiscard]] Vec origin() const;
    [[nodiscard]] float width() const;  // without the bar
    // The width of the bar, which is reserved even when there is no bar.
    [[nodiscard]] static float barRoom(const Theme& theme);
    // Ends the area. `height` is the height of its content.
    void finish(float height);

private:
    void follow(ScrollState& state) const;
    [[nodiscard]] bool hasKeys(Keys keys, const ScrollState& state) const;
    void page(ScrollState& state, bool byLine) const;
    void bar(ScrollState& state);
    void fadeEdges(const ScrollState& state);

    Page& m_page;
    std::string m_id;
    Rect m_view;
    Ground m_ground;
    float m_offset = 0;
};

}  // namespace fourfold::ui
