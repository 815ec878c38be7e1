#include "ui/widgets/corner.hpp"

#include <cmath>

namespace fourfold::ui {

CornerResult drawCorner(Page& page, const Rect& strip, const Corner& spec) {
    const float side = page.theme.row(42);
    const float gap = page.theme.px(8);
    CornerResult result;
    float x = strip.right();
    const float y = std::round(strip.y + (strip.h - side) / 2);
    const auto place = [&](float width) {
        x -= width;
        const Rect rect{x, y, width, side};
        x -= gap;
        return rect;
    };
    if (spec.quit && iconButton(page, {.id = "quit", .text = page.tr("word.quit"), .symbol = "quit", .rect = place(side), .look = spec.look})) {
        result.intent = intent::Quit{};
    }
    if (spec.help && iconButton(page, {.id = "help", .text = page.tr("window.help"), .symbol = "help", .rect = place(side), .look = spec.look})) {
        result.intent = intent::OpenHelp{};
    }
    if (spec.settings && iconButton(page, {.id = "settings", .text = page.tr("window.settings"), .symbol = "settings", .rect = place(side), .look = spec.look})) {
        result.intent = intent::OpenSettings{};
    }
    if (spec.home && iconButton(page, {.id = "home", .text = page.tr("window.home"), .symbol = "home", .rect = place(side), .look = spec.look})) {
        result.intent = intent::GoHome{};
    }
    // Named in the language it leads to, so that whoever needs it can read it.
    const std::string_view other = page.language == core::Language::en ? "中文" : "EN";
    const float width = std::max(side * 1.35F, page.paint.width(other, TextStyle::smallStrong) + page.theme.px(22));
    if (iconButton(page, {.id = "language", .text = page.tr("window.switch_language"), .symbol = {}, .rect = place(width), .look = spec.look, .letter = other})) {
        result.intent = intent::SwitchLanguage{};
    }
    result.left = x;
    return result;
}

}  // namespace fourfold::ui
