#include "platform/imgui_host.hpp"

#include <cstdint>
#include <cstring>

#define GL_GLEXT_PROTOTYPES  // for glReleaseShaderCompiler, of OpenGL 4.1
#include <GL/gl.h>
#include <GL/glext.h>
#include <imgui/backends/imgui_impl_opengl3.h>

namespace fourfold::platform {
namespace {

constexpr ImWchar blankOnly[] = {' ', ' ', 0};

// Frees the shader compiler after the only shader was compiled. With Mesa this gives back 6 MB.
void releaseShaderCompiler() {
    const GLubyte* const extensions = glGetString(GL_EXTENSIONS);
    if (extensions == nullptr) return;
    if (std::strstr(reinterpret_cast<const char*>(extensions), "GL_ARB_ES2_compatibility") != nullptr) {
        glReleaseShaderCompiler();
    }
}

}  // namespace

ImGuiHost::ImGuiHost() {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    // The library needs a font. It gets one with only a blank, since the game draws all texts itself.
    io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    ImFontConfig blank;
    blank.GlyphRanges = blankOnly;
    io.Fonts->AddFontDefault(&blank);
    io.Fonts->Build();
}

void ImGuiHost::open() {
    // A shader of GLSL 1.20 runs on the compatibility context that SFML opens; the fixed-pipeline renderer loses text
    // there.
    ImGui_ImplOpenGL3_Init("#version 120");
    ImGui_ImplOpenGL3_CreateDeviceObjects();
    releaseShaderCompiler();
    m_isOpen = true;
}

ImGuiHost::~ImGuiHost() {
    if (m_isOpen) ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
}

ImDrawList& ImGuiHost::begin(int width, int height, const Dot& white) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
    io.DeltaTime = 1.0F / 60.0F;
    if (m_isOpen) ImGui_ImplOpenGL3_NewFrame();
    io.Fonts->SetTexID(reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(white.texture)));
    io.Fonts->TexUvWhitePixel = ImVec2(white.u, white.v);
    ImGui::NewFrame();
    return *ImGui::GetBackgroundDrawList();
}

void ImGuiHost::abandon() { ImGui::EndFrame(); }

void ImGuiHost::render(int width, int height, ImVec4 ground) {
    ImGui::Render();
    glViewport(0, 0, width, height);
    glClearColor(ground.x, ground.y, ground.z, ground.w);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace fourfold::platform
