#pragma once

#include <string>

#include "ui/page.hpp"

namespace fourfold::ui {

// A strip across the top of an area with a message and a sign. The constructor takes its room off the area before
// anything else is laid out. It is drawn later, after whatever is painted behind it.
class Notice {
public:
    // Without a text nothing is drawn and no room is taken.
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
