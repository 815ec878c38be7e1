#include "platform/display_probe.hpp"

#include <GL/glx.h>
#include <X11/Xlib.h>

namespace fourfold::platform {

DisplayProbe::DisplayProbe() : m_display(XOpenDisplay(nullptr), XCloseDisplay) {
    int errorBase = 0;
    int eventBase = 0;
    if (!m_display) {
        m_fault = DisplayFault::noDisplay;
    } else if (glXQueryExtension(m_display.get(), &errorBase, &eventBase) == False) {
        m_fault = DisplayFault::noOpenGl;
    }
}

}  // namespace fourfold::platform
