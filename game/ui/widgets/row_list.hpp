#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "ui/geometry.hpp"

namespace fourfold::ui {

// The rows to draw of a list of rows of equal height: the visible ones, and some above and below that the focus may
// move to.
struct RowRange {
    std::size_t first = 0;
    std::size_t last = 0;  // after the last
};

// `top` is the upper edge of the first row, `view` the visible part of the list; in pixels.
[[nodiscard]] inline RowRange rowsInSight(float top, const Rect& view, float rowHeight, std::size_t count) {
    constexpr float beyond = 3;
    const auto place = [&](float y) {
        return static_cast<std::size_t>(std::clamp(std::floor(y / rowHeight), 0.0F, static_cast<float>(count)));
    };
    return {place(view.y - top - beyond * rowHeight), place(view.bottom() - top + (beyond + 1) * rowHeight)};
}

}  // namespace fourfold::ui
