#pragma once

#include <string>

namespace fourfold::platform {

// The text on the system's clipboard, as UTF-8; empty when there is none or its owner does not answer. Only while there
// is a window.
[[nodiscard]] std::string clipboard();
// Puts a text on the clipboard. Other programs can paste it as long as this one runs and handles its events.
void setClipboard(const std::string& text);

}  // namespace fourfold::platform
