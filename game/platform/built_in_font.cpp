#include "platform/built_in_font.hpp"

#include <imgui.h>

namespace fourfold::platform {

std::vector<unsigned char> builtInFont() {
    ImFontAtlas atlas;
    atlas.AddFontDefault();
    const ImFontConfig& font = atlas.ConfigData.front();
    const auto* const bytes = static_cast<const unsigned char*>(font.FontData);
    return {bytes, bytes + font.FontDataSize};
}

}  // namespace fourfold::platform
