#include "platform/clipboard.hpp"

#include <SFML/System/String.hpp>
#include <SFML/Window/Clipboard.hpp>

namespace fourfold::platform {

std::string clipboard() {
    const std::basic_string<sf::Uint8> text = sf::Clipboard::getString().toUtf8();
    return {text.begin(), text.end()};
}

void setClipboard(const std::string& text) { sf::Clipboard::setString(sf::String::fromUtf8(text.begin(), text.end())); }

}  // namespace fourfold::platform
