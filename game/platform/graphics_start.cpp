#include "platform/graphics_start.hpp"

#include <SFML/Window/GlResource.hpp>

namespace fourfold::platform {

// SFML shares one OpenGL context between all of its windows. It makes the context, and so loads the driver, with the
// first object that needs it.
struct GraphicsStart::Loaded {
    struct Driver : sf::GlResource {};

    std::optional<DisplayProbe> display;
    std::optional<Driver> driver;
};

GraphicsStart::GraphicsStart()
    : m_loaded(std::make_unique<Loaded>()), m_thread([this] {
          m_loaded->display.emplace();
          if (!m_loaded->display->fault()) m_loaded->driver.emplace();
      }) {}

GraphicsStart::~GraphicsStart() {
    if (m_thread.joinable()) m_thread.join();
}

std::optional<DisplayFault> GraphicsStart::wait() {
    if (m_thread.joinable()) m_thread.join();
    return m_loaded->display->fault();
}

}  // namespace fourfold::platform
