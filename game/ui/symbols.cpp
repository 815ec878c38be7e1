#include "ui/symbols.hpp"

#include "platform/image.hpp"

namespace fourfold::ui {

const platform::Texture& Symbols::at(std::string_view name, int pixels) const {
    Key key(name, pixels);
    if (const auto found = m_loaded.find(key); found != m_loaded.end()) return found->second;
    platform::Image image = platform::Image::load(m_folder / (key.first + ".png"), pixels);
    if (name != "icon") image.whiten();
    return m_loaded.emplace(std::move(key), platform::Texture(image)).first->second;
}

}  // namespace fourfold::ui
