#include "ui/headless.hpp"

#include <imgui.h>

#include "platform/font_files.hpp"
#include "support/built.hpp"
#include "yaml/strings_loader.hpp"

namespace fourfold::testing {
namespace {

const std::filesystem::path assets = fourfold::testing::inSource("assets");

}  // namespace

const core::Strings& shippedStrings() {
    static const core::Strings strings = yaml::loadStrings(assets).strings;
    return strings;
}

Headless::Headless(const ui::Theme::Options& options, core::Language shown)
    : language(shown), m_options(options), m_theme(options),
      m_glyphs(platform::findFonts(platform::fontFolders(system::processEnvironment()))), m_symbols(assets / "none") {
    m_context = ImGui::CreateContext();
    ImGui::SetCurrentContext(m_context);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = ImVec2(static_cast<float>(options.width), static_cast<float>(options.height));
    io.DeltaTime = 1.0F / 60;
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
}

Headless::~Headless() { ImGui::DestroyContext(m_context); }

void Headless::setTheme(const ui::Theme::Options& options) {
    if (options == m_options) return;
    ImGui::SetCurrentContext(m_context);
    ImGui::GetIO().DisplaySize = ImVec2(static_cast<float>(options.width), static_cast<float>(options.height));
    m_options = options;
    m_theme = ui::Theme(options);
}

void Headless::frame(const ui::Input& input, const std::function<void(ui::Page&)>& draw) {
    ImGui::SetCurrentContext(m_context);
    ImGui::NewFrame();
    ui::Painter painter(*ImGui::GetBackgroundDrawList(), m_glyphs, m_theme);
    const ui::Rect area{0, 0, static_cast<float>(m_options.width), static_cast<float>(m_options.height)};
    ui::Page page({.paint = painter,
                   .theme = m_theme,
                   .strings = shippedStrings(),
                   .symbols = m_symbols,
                   .language = language,
                   .chinese = true,
                   .input = input,
                   .memory = memory,
                   .area = area,
                   .seconds = 0.02F,
                   .now = 0});
    draw(page);
    page.finish();
    ImGui::EndFrame();
}

}  // namespace fourfold::testing
