#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "ui/geometry.hpp"

namespace fourfold::ui {

// Of a list of rows of one height, those that are worth drawing: the ones in sight, and some above and below that the
// focus may move to.
struct RowRange {
    std::size_t first = 0;
    std::size_t last = 0;  // behind the last
};

// `top` is where the first row stands, `view` what of the list is seen; pixels.
[[nodiscard]] inline RowRange rowsInSight(float top, const Rect& view, float rowHeight, std::size_t count) {
    constexpr float beyond = 3;
    const auto place = [&](float y) {
        return static_cast<std::size_t>(std::clamp(std::floor(y / rowHeight), 0.0F, static_cast<float>(count)));
    };
    return {place(view.y - top - beyond * rowHeight), place(view.bottom() - top + (beyond + 1) * rowHeight)};
}

}  // namespace fourfold::ui
