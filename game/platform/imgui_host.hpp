#pragma once

#include <imgui.h>

namespace fourfold::platform {

// Our platform side of Dear ImGui: its context, and its OpenGL renderer on the window's context. The game draws through
// one full-window draw list and keeps its own input, so the library is given sizes and times and nothing else.
class ImGuiHost {
public:
    ImGuiHost();  // the window's context must be current
    ~ImGuiHost();
    ImGuiHost(const ImGuiHost&) = delete;
    ImGuiHost& operator=(const ImGuiHost&) = delete;

    // Begins a frame; the list lives until render().
    [[nodiscard]] ImDrawList& begin(int width, int height);
    void render(int width, int height);
    // Ends a frame that is not to be shown.
    void abandon();
};

}  // namespace fourfold::platform
