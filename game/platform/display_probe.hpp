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

// To be asked before anything of SFML is touched: without a display SFML aborts, and without GLX it crashes. It keeps
// its connection while it lives, and should live as long as the window: a server that loses its last client starts
// anew, and would turn SFML away in that moment.
class DisplayProbe {
public:
    DisplayProbe();

    [[nodiscard]] std::optional<DisplayFault> fault() const { return m_fault; }

private:
    std::unique_ptr<_XDisplay, int (*)(_XDisplay*)> m_display;
    std::optional<DisplayFault> m_fault;
};

}  // namespace fourfold::platform
