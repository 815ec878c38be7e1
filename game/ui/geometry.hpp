#pragma once

#include <algorithm>
#include <optional>

namespace fourfold::ui {

// A point or a size, in pixels from the top left.
struct Vec {
    float x = 0;
    float y = 0;
    bool operator==(const Vec&) const = default;
};

// A rectangle in pixels. Pages are laid out with the cut functions, which take a strip off one side and leave the rest.
struct Rect {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;

    [[nodiscard]] float right() const { return x + w; }
    [[nodiscard]] float bottom() const { return y + h; }
    [[nodiscard]] Vec centre() const { return {x + w / 2, y + h / 2}; }
    [[nodiscard]] bool contains(Vec p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    [[nodiscard]] Rect inset(float by) const { return inset(by, by); }
    [[nodiscard]] Rect inset(float dx, float dy) const {
        return {x + dx, y + dy, std::max(0.0F, w - 2 * dx), std::max(0.0F, h - 2 * dy)};
    }
    [[nodiscard]] Rect moved(float dx, float dy) const { return {x + dx, y + dy, w, h}; }
    [[nodiscard]] Rect meet(const Rect& other) const {
        const float left = std::max(x, other.x);
        const float top = std::max(y, other.y);
        return {left, top, std::max(0.0F, std::min(right(), other.right()) - left),
                std::max(0.0F, std::min(bottom(), other.bottom()) - top)};
    }
    [[nodiscard]] bool empty() const { return w <= 0 || h <= 0; }

    Rect cutTop(float height) {
        height = std::min(height, h);
        const Rect strip{x, y, w, height};
        y += height;
        h -= height;
        return strip;
    }
    Rect cutBottom(float height) {
        height = std::min(height, h);
        h -= height;
        return {x, y + h, w, height};
    }
    Rect cutLeft(float width) {
        width = std::min(width, w);
        const Rect strip{x, y, width, h};
        x += width;
        w -= width;
        return strip;
    }
    Rect cutRight(float width) {
        width = std::min(width, w);
        w -= width;
        return {x + w, y, width, h};
    }
    bool operator==(const Rect&) const = default;
};

}  // namespace fourfold::ui
