#pragma once

namespace fourfold::ui {

// Whether a face that talks or listens has its eyes closed, `seconds` after the window opened. It blinks for a moment
// every few seconds, at varying intervals. Only for frames that are drawn anyway: no frame is drawn just for a blink.
[[nodiscard]] bool eyesClosedAt(double seconds);

}  // namespace fourfold::ui
