#pragma once

#include <string>

#include "ui/page.hpp"

namespace fourfold::ui {

// A strip across the top of an area that says something about what goes on, with a sign for it. Its room is taken off
// the area before anything else is laid out; where something is painted behind, it is drawn after that.
class Notice {
public:
    // Without a text there is nothing, and it takes no room.
    Notice(Page& page, Rect& area, std::string id, std::string text);

    void draw() const;

private:
    Page& m_page;
    std::string m_id;
    std::string m_text;
    TextBlock m_block;
    Rect m_strip;
};

}  // namespace fourfold::ui
