#include "ui/symbols.hpp"

#include <utility>

namespace fourfold::ui {

const platform::Texture& Symbols::at(std::string_view name, int pixels) const {
    Key key(name, pixels);
    if (const auto found = m_loaded.find(key); found != m_loaded.end()) return found->second.texture;
    platform::Image image = platform::Image::load(m_folder / (key.first + ".png"), pixels);
    if (name != "icon") image.whiten();
    Loaded& loaded = m_loaded[std::move(key)];
    if (m_isOpen) {
        loaded.texture = platform::Texture(image);
    } else {
        loaded.image = std::move(image);
    }
    return loaded.texture;
}

void Symbols::open() {
    m_isOpen = true;
    for (auto& [key, loaded] : m_loaded) loaded.texture = platform::Texture(std::exchange(loaded.image, {}));
}

}  // namespace fourfold::ui
