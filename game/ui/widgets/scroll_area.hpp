#pragma once

#include <string>

#include "ui/page.hpp"

namespace fourfold::ui {

// A view onto something taller than itself: moved by the wheel, the bar, PageUp, PageDown, Home and End, by Up and Down
// where nothing in it takes the focus, and by the focus reaching something outside.
//
//   ScrollArea area(page, "moves", view);
//   Column column(page, area.origin(), area.width());
//   ...
//   area.finish(column.used());
class ScrollArea {
public:
    enum class Keys {
        none,         // no key moves it
        paging,       // the keys are this area's
        whenFocused,  // it takes the focus itself, and has the keys while it is pointed at
    };

    // What the area lies on, at its upper and its lower edge: where there is more, the content fades into it.
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
    [[nodiscard]] float width() const;  // what the bar leaves
    // The width that the bar takes, whether it is there or not.
    [[nodiscard]] static float barRoom(const Theme& theme);
    // Ends the area, whose content was that high.
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
