#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace fourfold::system {

// Something to wait for: input that comes, a signal that is raised, a reader that goes. It refers to the object that it
// was made from, which must outlive it. A default Waitable never becomes ready.
struct Waitable {
    enum class What { input, readerGone };

    std::intptr_t handle = -1;  // the system's number for it
    What what = What::input;
};

// Waits until one of them is ready or `atMost` has passed; without `atMost`, for ever. Uses no processor time. Returns
// the index of the first that is ready; nothing when the time has passed. Throws std::system_error when the system
// cannot wait.
[[nodiscard]] std::optional<std::size_t> waitFor(std::span<const Waitable> all,
                                                 std::optional<std::chrono::milliseconds> atMost = std::nullopt);

}  // namespace fourfold::system
