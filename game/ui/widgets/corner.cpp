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
    const auto add = [&](bool wanted, const char* id, std::string_view key, std::string_view sign,
                         const Intent& intent) {
        if (!wanted) return;
        if (iconButton(page,
                       {.id = id, .text = page.tr(key), .symbol = sign, .rect = place(side), .look = spec.look})) {
            result.intent = intent;
        }
    };
    add(spec.quit, "quit", "word.quit", "quit", intent::Quit{});
    add(spec.help, "help", "window.help", "help", intent::Show{ScreenId::help});
    add(spec.settings, "settings", "window.settings", "settings", intent::Show{ScreenId::settings});
    add(spec.results, "results", "results.title", "results", asks(desk::results::Open{}));
    add(spec.home, "home", "window.home", "home", intent::GoHome{});
    result.left = x;
    if (!page.chinese) return result;  // there is no other language to switch to
    // Named in the language that it switches to, so that people who need it can read it.
    const std::string_view other = page.language == core::Language::en ? "中文" : "EN";
    const float width = std::max(side * 1.35F, page.paint.width(other, TextStyle::smallStrong) + page.theme.px(22));
    if (iconButton(page, {.id = "language",
                          .text = page.tr("window.switch_language"),
                          .symbol = {},
                          .rect = place(width),
                          .look = spec.look,
                          .letter = other})) {
        result.intent = intent::SwitchLanguage{};
    }
    result.left = x;
    return result;
}

}  // namespace fourfold::ui
