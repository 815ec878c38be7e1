#include "platform/imgui_host.hpp"

#include <GL/gl.h>
#include <imgui/backends/imgui_impl_opengl3.h>

namespace fourfold::platform {

ImGuiHost::ImGuiHost() {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors;
    // A shader of GLSL 1.20 runs on the compatibility context that SFML opens; the fixed-pipeline renderer loses text
    // there.
    ImGui_ImplOpenGL3_Init("#version 120");
}

ImGuiHost::~ImGuiHost() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
}

ImDrawList& ImGuiHost::begin(int width, int height) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
    io.DeltaTime = 1.0F / 60.0F;
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    return *ImGui::GetBackgroundDrawList();
}

void ImGuiHost::abandon() { ImGui::EndFrame(); }

void ImGuiHost::render(int width, int height) {
    ImGui::Render();
    glViewport(0, 0, width, height);
    glClearColor(0.0F, 0.0F, 0.0F, 1.0F);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace fourfold::platform
