#include "ui/symbols.hpp"

#include "platform/image.hpp"

namespace fourfold::ui {

const platform::Texture& Symbols::operator[](std::string_view name) const {
    if (const auto found = m_loaded.find(name); found != m_loaded.end()) return found->second;
    platform::Image image = platform::Image::load(m_folder / (std::string(name) + ".png"));
    if (name != "icon") image.whiten();
    return m_loaded.emplace(name, platform::Texture(image, platform::Texture::Shrink::steps)).first->second;
}

}  // namespace fourfold::ui
