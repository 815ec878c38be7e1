// The floor for the window: the smallest program that shows a Dear ImGui panel in an SFML window with the same
// renderer, and then waits for events. Prints "ready" when the panel is on the screen, and ends when its window is
// closed.
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Window/Event.hpp>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <cstdio>

namespace {

// Returns whether the panel was drawn. The library hides a new panel for one frame, to measure its size.
bool draw(sf::RenderWindow& window) {
    const sf::Vector2u size = window.getSize();
    ImGui::GetIO().DisplaySize = {static_cast<float>(size.x), static_cast<float>(size.y)};
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    ImGui::Begin("bare");
    ImGui::TextUnformatted("bare");
    ImGui::End();
    ImGui::Render();
    window.clear();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    window.resetGLStates();
    window.display();
    return ImGui::GetDrawData()->TotalVtxCount > 0;
}

}  // namespace

int main() {
    sf::RenderWindow window(sf::VideoMode(1280, 720), "bare");
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    ImGui_ImplOpenGL3_Init("#version 120");
    while (!draw(window)) {
    }
    std::puts("ready");
    std::fflush(stdout);

    sf::Event event{};
    while (window.isOpen() && window.waitEvent(event)) {
        if (event.type == sf::Event::Closed) window.close();
    }
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
    return 0;
}
