#include "platform/display_probe.hpp"

#include <memory>

#include <GL/glx.h>
#include <X11/Xlib.h>

namespace fourfold::platform {

std::optional<DisplayFault> probeDisplay() {
    const std::unique_ptr<Display, int (*)(Display*)> display(XOpenDisplay(nullptr), XCloseDisplay);
    if (!display) return DisplayFault::noDisplay;
    int errorBase = 0;
    int eventBase = 0;
    if (glXQueryExtension(display.get(), &errorBase, &eventBase) == False) return DisplayFault::noOpenGl;
    return std::nullopt;
}

}  // namespace fourfold::platform
