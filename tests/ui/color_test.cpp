#include "ui/color.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "ui/theme.hpp"

namespace fourfold::ui {
namespace {

constexpr double text = 4.5;  // WCAG 2.1, level AA
constexpr double sign = 3.0;

const std::vector<std::pair<std::string, const Palette*>> palettes{{"calm", &calmPalette()},
                                                                   {"contrast", &contrastPalette()}};

}  // namespace

TEST_CASE("contrast is 21 between black and white, 1 between a colour and itself, and the same both ways") {
    const Color black = Color::hex(0x000000);
    const Color white = Color::hex(0xFFFFFF);
    const Color grey = Color::hex(0x777777);
    CHECK(contrast(black, white) == doctest::Approx(21));
    CHECK(contrast(grey, grey) == doctest::Approx(1));
    CHECK(contrast(grey, white) == doctest::Approx(4.48).epsilon(0.002));
    CHECK(contrast(grey, white) == contrast(white, grey));
}

TEST_CASE("whatever carries text in a palette can be read") {
    for (const auto& [name, palette] : palettes) {
        const auto check = [&](const char* what, Color ink, Color ground) {
            CHECK_MESSAGE(contrast(ink, ground) >= text, name, ": ", what, " ", contrast(ink, ground));
        };
        for (const Surface* surface : {&palette->night, &palette->paper}) {
            for (const Color ground : {surface->ground, surface->card}) {
                check("text", surface->text, ground);
                check("muted", surface->muted, ground);
                check("accent", surface->accent, ground);
            }
        }
        check("loss on paper", palette->bad, palette->paper.ground);
        check("loss on a card", palette->bad, palette->paper.card);
        check("a name at night", palette->warm, palette->night.ground);
        check("a filled button", palette->onAccent, palette->accent);
        check("a filled button under the pointer", palette->onAccent, palette->accent.mixed({0, 0, 0, 1}, 0.12F));
        check("a warning", palette->onWarm, palette->warm);
        check("a filled loss", palette->onBad, palette->bad);
        check("a level", palette->paper.accent, palette->paper.card.mixed(palette->accent, 0.16F));
        check("a hint", palette->paper.ground, palette->paper.text);
    }
}

TEST_CASE("the colours of the dimensions contrast with the ground of the board") {
    for (const auto& [name, palette] : palettes) {
        for (const Color color : palette->dimension) {
            CHECK_MESSAGE(contrast(color, palette->night.ground) >= sign, name);
        }
    }
}

TEST_CASE("one of the two rings of the focus contrasts with any ground") {
    for (const auto& [name, palette] : palettes) {
        for (const Color ground :
             {palette->night.ground, palette->night.card, palette->paper.ground, palette->paper.card}) {
            const double best = std::max(contrast(palette->focus, ground), contrast(palette->paper.text, ground));
            CHECK_MESSAGE(best >= sign, name);
        }
    }
}

TEST_CASE("a colour is made readable by as little ink as it takes") {
    const Color white = Color::hex(0xFFFFFF);
    const Color ink = Color::hex(0x1F2A44);
    const Color amber = Color::hex(0xE9A23B);
    CHECK(contrast(readable(amber, white, ink), white) >= text);
    CHECK(contrast(readable(amber, white, ink), white) < text + 1);
    CHECK(contrast(readable(ink, white, ink), white) == contrast(ink, white));
}

TEST_CASE("the ink on a filled sign can be read on every colour of the palettes") {
    for (const auto& [name, palette] : palettes) {
        std::vector<Color> grounds{palette->good,
                                   palette->warm,
                                   palette->bad,
                                   palette->accent,
                                   palette->good.mixed(palette->paper.muted, 0.45F),
                                   palette->warm.mixed(palette->bad, 0.6F)};
        grounds.insert(grounds.end(), palette->dimension.begin(), palette->dimension.end());
        for (const Color ground : grounds) CHECK_MESSAGE(contrast(inkOn(ground), ground) >= text, name);
    }
}

TEST_CASE("sizes follow the window and the text, and small text stays readable in the smallest window") {
    const Theme small({.width = 640, .height = 400});
    const Theme usual({});
    const Theme large({.width = 3840, .height = 2160});
    const Theme larger({.textPercent = 150});
    CHECK(small.font(TextStyle::tiny).pixels >= 11);
    CHECK(usual.font(TextStyle::body).pixels == 18);
    CHECK(large.font(TextStyle::body).pixels == 54);
    CHECK(larger.font(TextStyle::body).pixels == 27);
    CHECK(larger.px(10) == usual.px(10));
    CHECK(larger.row(10) > usual.row(10));
    // Large text grows less.
    CHECK(larger.font(TextStyle::display).pixels < 54 * 1.5);
    CHECK_FALSE(usual.cramped());
    CHECK(larger.cramped());
}

}  // namespace fourfold::ui
