#pragma once

namespace fourfold::ui {

// Whether a face that talks or listens has its eyes closed, so many seconds after the window opened: for a moment every
// few seconds, at intervals that vary. Only for frames that are drawn anyway: a window at rest is not to wake for it.
[[nodiscard]] bool eyesClosedAt(double seconds);

}  // namespace fourfold::ui
