#include "ui/layout.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

namespace fourfold::testing {
namespace {

using ui::Item;
using ui::ItemKind;
using ui::Rect;

constexpr float slack = 1;  // pixels that rounding may cost

bool overlap(const Rect& a, const Rect& b) {
    const Rect both = a.meet(b);
    return both.w > slack && both.h > slack;
}

bool inside(const Item& item, const Rect& window) {
    const Rect& rect = item.rect;
    if (item.kind == ItemKind::picture) return overlap(rect, window);
    const bool across = rect.w > 0 && rect.x >= window.x - slack && rect.right() <= window.right() + slack;
    const bool down = rect.h > 0 && rect.y >= window.y - slack && rect.bottom() <= window.bottom() + slack;
    return across && (down || !item.scrollArea.empty());
}

bool standsAlone(const Item& item) { return item.visible && (item.focusable || item.kind == ItemKind::card); }

std::string told(const Item& item) {
    const Rect& rect = item.rect;
    return fmt::format("{} \"{}\" at {},{} {}x{}", nameOf(item.kind), item.id, rect.x, rect.y, rect.w, rect.h);
}

}  // namespace

std::vector<std::string> layoutFaults(const std::vector<Item>& items, const Rect& window) {
    std::vector<std::string> faults;
    std::vector<const Item*> apart;
    for (const Item& item : items) {
        if (!inside(item, window)) faults.push_back("outside: " + told(item));
        if (standsAlone(item)) apart.push_back(&item);
    }
    for (std::size_t i = 0; i < apart.size(); ++i) {
        for (std::size_t j = i + 1; j < apart.size(); ++j) {
            // Scrolled items are cut at the edge of their area: only items of the same area can overlap.
            const bool meet = apart[i]->scrollArea == apart[j]->scrollArea && overlap(apart[i]->rect, apart[j]->rect);
            if (meet) faults.push_back(told(*apart[i]) + " on " + told(*apart[j]));
        }
    }
    return faults;
}

void checkLayout(const std::vector<Item>& items, const Rect& window, const std::string& where) {
    for (const std::string& fault : layoutFaults(items, window)) FAIL_CHECK(where, ": ", fault);
}

}  // namespace fourfold::testing
