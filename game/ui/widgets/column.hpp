#pragma once

#include <string>
#include <string_view>

#include "ui/page.hpp"

namespace fourfold::ui {

// Lays things out from top to bottom in a column of fixed width; each call takes the room it needs and moves on.
class Column {
public:
    Column(Page& page, Vec at, float width) : m_page(page), m_x(at.x), m_y(at.y), m_top(at.y), m_width(width) {}

    // A text broken into lines; announced under the id unless that is empty.
    void text(std::string_view text, TextStyle style, Color color, std::string id = {}, ItemKind kind = ItemKind::text,
              Align align = Align::left);
    void heading(std::string_view text, TextStyle style, Color color, std::string id) {
        this->text(text, style, color, std::move(id), ItemKind::heading);
    }
    // Takes room for something that the caller draws.
    Rect take(float height) {
        const Rect rect{m_x, m_y, m_width, height};
        m_y += height;
        return rect;
    }
    void space(float units) { m_y += m_page.theme.px(units); }
    void rule(Color color);

    [[nodiscard]] float y() const { return m_y; }
    [[nodiscard]] float x() const { return m_x; }
    [[nodiscard]] float width() const { return m_width; }
    [[nodiscard]] float used() const { return m_y - m_top; }

private:
    Page& m_page;
    float m_x;
    float m_y;
    float m_top;
    float m_width;
};

}  // namespace fourfold::ui
