#pragma once

#include <imgui.h>

#include "platform/glyph_atlas.hpp"

namespace fourfold::platform {

// Our platform side of Dear ImGui: its context, and its OpenGL renderer on the window's context. The game draws through
// one full-window draw list and keeps its own input, so the library is given sizes and times and nothing else.
class ImGuiHost {
public:
    ImGuiHost();
    ~ImGuiHost();
    ImGuiHost(const ImGuiHost&) = delete;
    ImGuiHost& operator=(const ImGuiHost&) = delete;

    // Begins to draw in the window, whose context must be current. Must be called only once.
    void open();
    // Begins a frame; the list lives until render(). Plain shapes are filled from the white dot. It lies on a page of
    // glyphs, so that shapes and texts are drawn in one go.
    [[nodiscard]] ImDrawList& begin(int width, int height, const Dot& white);
    // Draws the frame over a ground of one colour.
    void render(int width, int height, ImVec4 ground);
    // Ends a frame that is not to be shown.
    void abandon();

private:
    bool m_isOpen = false;
};

}  // namespace fourfold::platform
