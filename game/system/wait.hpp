#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace fourfold::system {

// Something to wait for: input that comes, a signal that is raised, a reader that goes. It refers to what it was made
// of, which must outlive it. One of nothing never becomes ready.
struct Waitable {
    enum class What { input, readerGone };

    std::intptr_t handle = -1;  // what the system knows it by
    What what = What::input;
};

// Waits until one of them is ready, or until the time is over; without a time for
// ever. Uses no processor time. Returns the index of the first that is ready; nothing
// when the time is over. Throws std::system_error where the system cannot wait.
[[nodiscard]] std::optional<std::size_t> waitFor(std::span<const Waitable> all,
                                                 std::optional<std::chrono::milliseconds> atMost = std::nullopt);

}  // namespace fourfold::system
