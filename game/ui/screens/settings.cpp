#include "ui/screens/settings.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/column.hpp"
#include "ui/widgets/screen_frame.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/settings_controls.hpp"

namespace fourfold::ui {
namespace {

using records::Settings;

constexpr float rowHeight = 54;

void drawLanguage(Page& page, Column& column, Settings& changed) {
    Rect row = column.take(page.theme.row(48));
    const float half = (row.w - page.theme.px(10)) / 2;
    if (button(page, {.id = "language-zh", .text = "中文", .rect = row.cutLeft(half), .selected = page.language == core::Language::zh})) {
        changed.language = core::Language::zh;
    }
    row.cutLeft(page.theme.px(10));
    if (button(page, {.id = "language-en", .text = "English", .rect = row, .selected = page.language == core::Language::en})) {
        changed.language = core::Language::en;
    }
}

void drawReading(Page& page, Column& column, Settings& changed) {
    const auto row = [&] { return column.take(page.theme.row(rowHeight)); };
    changed.textScale = slider(page, {.id = "text-scale", .name = page.tr("settings.text_size"), .shown = std::to_string(changed.textScale) + "%",
                                      .rect = row(), .value = changed.textScale, .least = Settings::leastTextScale, .most = Settings::mostTextScale, .step = 10});
    column.space(8);
    // The slider's right end is "at once", which the settings keep as 0.
    constexpr int atOnce = Settings::mostTextSpeed + 10;
    const int speed = changed.textSpeed == 0 ? atOnce : changed.textSpeed;
    const std::string shown = changed.textSpeed == 0 ? std::string(page.tr("settings.at_once")) : std::to_string(changed.textSpeed);
    const int moved = slider(page, {.id = "text-speed", .name = page.tr("settings.text_speed"), .shown = shown, .rect = row(),
                                    .value = speed, .least = 10, .most = atOnce, .step = 10});
    changed.textSpeed = moved > Settings::mostTextSpeed ? 0 : moved;
    column.space(12);
    column.text(page.tr("settings.sample"), TextStyle::body, page.colors.paper.muted, "sample");
}

void drawSound(Page& page, Column& column, Settings& changed) {
    const auto volume = [&](std::string id, std::string_view key, int value) {
        const int result = slider(page, {.id = std::move(id), .name = page.tr(key), .shown = std::to_string(value) + "%",
                                         .rect = column.take(page.theme.row(rowHeight)), .value = value, .most = Settings::mostVolume, .step = 10});
        column.space(8);
        return result;
    };
    changed.effectsVolume = volume("effects-volume", "settings.effects_volume", changed.effectsVolume);
    changed.musicVolume = volume("speech-volume", "settings.speech_volume", changed.musicVolume);
    if (toggle(page, {.id = "mute", .name = page.tr("settings.mute"), .rect = column.take(page.theme.row(rowHeight)), .on = changed.mute})) {
        changed.mute = !changed.mute;
    }
}

void drawScreen(Page& page, Column& column, Settings& changed) {
    const auto flip = [&](std::string id, std::string_view key, bool& value) {
        if (toggle(page, {.id = std::move(id), .name = page.tr(key), .rect = column.take(page.theme.row(rowHeight)), .on = value})) value = !value;
        column.space(8);
    };
    flip("full-screen", "settings.full_screen", changed.fullScreen);
    flip("reduced-motion", "settings.reduced_motion", changed.reducedMotion);
    flip("high-contrast", "settings.high_contrast", changed.highContrast);
}

}  // namespace

Intent drawSettings(Page& page, const SettingsView& view) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    Settings changed = view.settings;
    const FrameResult frame = drawFrame(page, page.tr("window.settings"), {.settings = false, .look = ButtonLook::night});
    Intent result = frame.intent;

    ScrollArea area(page, "settings", frame.body);
    const float edge = theme.px(6);
    const bool two = !theme.cramped();
    const float gap = theme.px(36);
    const float width = two ? (area.width() - edge * 2 - gap) / 2 : area.width() - edge * 2;
    const Vec at{area.origin().x + edge, area.origin().y + edge};
    Column first(page, at, width);
    const auto title = [&](Column& column, std::string_view key) {
        column.heading(page.tr(key), TextStyle::heading, paper.text, std::string(key));
        column.space(10);
    };
    title(first, "settings.language");
    drawLanguage(page, first, changed);
    first.space(26);
    title(first, "settings.reading");
    drawReading(page, first, changed);
    first.space(26);
    Column second(page, two ? Vec{at.x + width + gap, at.y} : Vec{at.x, first.y()}, width);
    title(second, "settings.sound");
    drawSound(page, second, changed);
    second.space(26);
    title(second, "settings.screen");
    drawScreen(page, second, changed);
    second.space(10);
    second.text(view.fault.empty() ? page.tr("settings.saved") : std::string_view(view.fault), TextStyle::small, view.fault.empty() ? paper.muted : page.colors.bad, "saved");
    second.space(30);
    area.finish(two ? std::max(first.used(), second.used()) : first.used() + second.used());
    if (!(changed == view.settings)) result = intent::Change{changed};
    return result;
}

}  // namespace fourfold::ui
