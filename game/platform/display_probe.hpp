#pragma once

#include <optional>

namespace fourfold::platform {

// Why no window can be opened here.
enum class DisplayFault {
    noDisplay,  // no X server is named, or it does not answer
    noOpenGl,   // the X server lacks GLX
};

// To be asked before anything of SFML is touched: without a display SFML aborts, and without GLX it crashes.
[[nodiscard]] std::optional<DisplayFault> probeDisplay();

}  // namespace fourfold::platform
