#pragma once

#include <functional>
#include <string>
#include <vector>

#include "platform/glyph_atlas.hpp"
#include "ui/navigator.hpp"
#include "ui/page.hpp"

namespace fourfold::testing {

// The program's texts, as shipped.
[[nodiscard]] const core::Strings& shippedStrings();

// Draws frames as the window does, but shows them nowhere: without an OpenGL context textures stay empty. Everything
// else is as in the window. Text is measured with the fonts of this machine.
class Headless {
public:
    explicit Headless(const ui::Theme::Options& options = {}, core::Language language = core::Language::en);
    ~Headless();
    Headless(const Headless&) = delete;
    Headless& operator=(const Headless&) = delete;

    // Sets the theme of the following frames.
    void setTheme(const ui::Theme::Options& options);
    // Draws one frame. Afterwards `memory` has the items on the screen.
    void frame(const ui::Input& input, const std::function<void(ui::Page&)>& draw);

    [[nodiscard]] platform::GlyphAtlas& glyphs() { return m_glyphs; }
    [[nodiscard]] const ui::Theme& theme() const { return m_theme; }

    ui::Memory memory;
    core::Language language;

private:
    ImGuiContext* m_context = nullptr;
    ui::Theme::Options m_options;
    ui::Theme m_theme;
    platform::GlyphAtlas m_glyphs;
    ui::Symbols m_symbols;
};

}  // namespace fourfold::testing
