#pragma once

#include <memory>
#include <optional>

struct _XDisplay;

namespace fourfold::platform {

// Why no window can be opened here.
enum class DisplayFault {
    noDisplay,  // no X server is named, or it does not answer
    noOpenGl,   // the X server lacks GLX
};

// Must be used before anything of SFML: without a display SFML aborts, and without GLX it crashes. The probe keeps its
// connection open and should live as long as the window: an X server that loses its last client resets itself, and
// would refuse SFML at that moment.
class DisplayProbe {
public:
    DisplayProbe();

    [[nodiscard]] std::optional<DisplayFault> fault() const { return m_fault; }

private:
    std::unique_ptr<_XDisplay, int (*)(_XDisplay*)> m_display;
    std::optional<DisplayFault> m_fault;
};

}  // namespace fourfold::platform
