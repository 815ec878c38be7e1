#pragma once

#include <memory>
#include <optional>
#include <thread>

#include "platform/display_probe.hpp"

namespace fourfold::platform {

// Looks for a display and, if there is one, loads the graphics driver. This has a thread of its own, since it takes
// longer than everything else before the first frame. Must live as long as the window.
class GraphicsStart {
public:
    GraphicsStart();
    ~GraphicsStart();
    GraphicsStart(const GraphicsStart&) = delete;
    GraphicsStart& operator=(const GraphicsStart&) = delete;

    // Waits until that is done. Nothing of SFML or Xlib may be used before.
    [[nodiscard]] std::optional<DisplayFault> wait();

private:
    struct Loaded;

    std::unique_ptr<Loaded> m_loaded;
    std::thread m_thread;
};

}  // namespace fourfold::platform
