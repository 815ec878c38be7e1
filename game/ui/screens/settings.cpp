#include "ui/screens/settings.hpp"

#include "ui/widgets/button.hpp"
#include "ui/widgets/column.hpp"
#include "ui/widgets/screen_frame.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/settings_controls.hpp"

namespace fourfold::ui {
namespace {

using records::Settings;

constexpr float settingRowHeight = 54;

void drawLanguage(Page& page, Column& column, Settings& changed) {
    const auto choose = [&](std::string id, std::string_view name, const Rect& rect, core::Language language,
                            bool enabled) {
        if (button(page, {.id = std::move(id),
                          .text = name,
                          .rect = rect,
                          .enabled = enabled,
                          .selected = page.language == language})) {
            changed.language = language;
        }
    };
    Rect row = column.take(page.theme.row(48));
    const Rect left = row.cutLeft((row.w - page.theme.px(10)) / 2);
    row.cutLeft(page.theme.px(10));
    choose("language-zh", page.chinese ? "中文" : "Chinese", left, core::Language::zh, page.chinese);
    choose("language-en", "English", row, core::Language::en, true);
    if (page.chinese) return;
    column.space(8);
    column.text(page.tr("window.no_chinese_font"), TextStyle::small, page.colors.paper.muted, "no-chinese");
}

// A sample line as on the stage: in the chosen size, and written out again when another speed is chosen.
void drawSample(Page& page, Column& column, int speed) {
    const Theme& theme = page.theme;
    const Surface& night = page.colors.night;
    const std::string_view text = page.tr("settings.sample");
    const float padding = theme.px(18);
    const TextBlock block = page.layOut(text, TextStyle::body, column.width() - 2 * padding);
    const Rect rect = column.take(block.height + 2 * theme.px(14));
    page.paint.fill(rect, night.ground, theme.px(14));
    page.paint.stroke(rect, night.line, theme.px(1), theme.px(14));
    const std::size_t written = page.written("sample", text, speed);
    page.paint.block({rect.x + padding, rect.y + theme.px(14)}, block, text, TextStyle::body, night.text, 0,
                     Align::left, written);
    page.tell(ItemKind::text, "sample", text, rect);
}

void drawReading(Page& page, Column& column, Settings& changed) {
    const auto row = [&] { return column.take(page.theme.row(settingRowHeight)); };
    changed.textScale = slider(page, {.id = "text-scale",
                                      .name = page.tr("settings.text_size"),
                                      .shown = std::to_string(changed.textScale) + "%",
                                      .rect = row(),
                                      .value = changed.textScale,
                                      .least = Settings::leastTextScale,
                                      .most = Settings::mostTextScale,
                                      .step = 10});
    column.space(8);
    // The right end of the slider is "at once", which is 0 in the settings.
    constexpr int atOnce = Settings::mostTextSpeed + 10;
    const int speed = changed.textSpeed == 0 ? atOnce : changed.textSpeed;
    const std::string shown =
        changed.textSpeed == 0 ? std::string(page.tr("settings.at_once"))
                               : page.strings.format("settings.speed", page.language, fmt::arg("n", changed.textSpeed));
    const int moved = slider(page, {.id = "text-speed",
                                    .name = page.tr("settings.text_speed"),
                                    .shown = shown,
                                    .rect = row(),
                                    .value = speed,
                                    .least = 10,
                                    .most = atOnce,
                                    .step = 10});
    changed.textSpeed = moved > Settings::mostTextSpeed ? 0 : moved;
    column.space(12);
    drawSample(page, column, changed.textSpeed);
}

void drawSound(Page& page, Column& column, Settings& changed) {
    const auto volume = [&](std::string id, std::string_view key, int value) {
        const int result = slider(page, {.id = std::move(id),
                                         .name = page.tr(key),
                                         .shown = std::to_string(value) + "%",
                                         .rect = column.take(page.theme.row(settingRowHeight)),
                                         .value = value,
                                         .most = Settings::mostVolume,
                                         .step = 10});
        column.space(8);
        return result;
    };
    changed.effectsVolume = volume("effects-volume", "settings.effects_volume", changed.effectsVolume);
    changed.musicVolume = volume("speech-volume", "settings.speech_volume", changed.musicVolume);
    if (toggle(page, {.id = "mute",
                      .name = page.tr("settings.mute"),
                      .rect = column.take(page.theme.row(settingRowHeight)),
                      .on = changed.mute})) {
        changed.mute = !changed.mute;
    }
}

void drawScreen(Page& page, Column& column, Settings& changed) {
    const auto flip = [&](std::string id, std::string_view key, bool& value) {
        const Rect rect = column.take(page.theme.row(settingRowHeight));
        if (toggle(page, {.id = std::move(id), .name = page.tr(key), .rect = rect, .on = value})) value = !value;
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
    const FrameResult frame =
        drawFrame(page, page.tr("window.settings"), {.settings = false, .look = ButtonLook::night});
    Intent result = frame.intent;

    const float edge = theme.px(6);  // room for the focus ring inside the clip
    const Rect body = frame.body;
    ScrollArea area(page, "settings", {body.x - edge, body.y - edge, body.w + edge, body.h + edge});
    const bool two = !theme.cramped();
    const float gap = theme.px(36);
    const float width = two ? (body.w - gap) / 2 : area.width() - edge * 2;
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
    const bool saved = view.fault.empty();
    second.text(saved ? page.tr("settings.saved") : std::string_view(view.fault), TextStyle::small,
                saved ? paper.muted : page.colors.bad, "saved");
    second.space(30);
    area.finish(two ? std::max(first.used(), second.used()) : first.used() + second.used());
    if (!(changed == view.settings)) result = intent::Change{changed};
    return result;
}

}  // namespace fourfold::ui
