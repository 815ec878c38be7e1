#include "system/wake_signal.hpp"

#include <array>
#include <cstdint>
#include <system_error>

#include <sys/eventfd.h>
#include <unistd.h>

#include "system/error.hpp"

namespace fourfold::system {

WakeSignal::WakeSignal() : m_file(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    if (!m_file.isOpen()) throw std::system_error(lastError(), "eventfd");
}

void WakeSignal::raise() const {
    const std::uint64_t one = 1;
    // Writing fails only when the counter is full: then the signal is raised already.
    [[maybe_unused]] const auto written = ::write(static_cast<int>(m_file.handle()), &one, sizeof one);
}

void WakeSignal::wait(std::chrono::milliseconds atMost) const {
    static_cast<void>(waitFor(std::array{raised()}, atMost));
}

void WakeSignal::clear() const {
    std::uint64_t count = 0;
    // Reading fails when the signal is not raised: then there is nothing to clear.
    [[maybe_unused]] const auto got = ::read(static_cast<int>(m_file.handle()), &count, sizeof count);
}

}  // namespace fourfold::system
