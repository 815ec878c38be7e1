#pragma once

#include <string>

#include "ui/page.hpp"

namespace fourfold::ui {

// A view onto something taller than itself: moved by the wheel, the bar, PageUp, PageDown, Home and End, and by the focus
// reaching something outside.
//
//   ScrollArea area(page, "moves", view);
//   Column column(page, area.origin(), area.width());
//   ...
//   area.finish(column.used());
class ScrollArea {
public:
    enum class Keys { none, paging };  // whether the paging keys are this area's

    ScrollArea(Page& page, std::string id, const Rect& view, Keys keys = Keys::paging);

    [[nodiscard]] Vec origin() const;
    [[nodiscard]] float width() const;  // what the bar leaves
    // Ends the area, whose content was that high.
    void finish(float height);

private:
    void follow(ScrollState& state) const;
    void bar(ScrollState& state);

    Page& m_page;
    std::string m_id;
    Rect m_view;
    Keys m_keys;
    float m_offset = 0;
};

}  // namespace fourfold::ui
