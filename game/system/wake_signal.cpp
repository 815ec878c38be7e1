#include "system/wake_signal.hpp"

#include <cstdint>
#include <system_error>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace fourfold::system {

WakeSignal::WakeSignal() : m_descriptor(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    if (m_descriptor < 0) throw std::system_error(errno, std::generic_category(), "eventfd");
}

WakeSignal::~WakeSignal() { close(m_descriptor); }

void WakeSignal::raise() const {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = write(m_descriptor, &one, sizeof one);  // full: it is raised already
}

void WakeSignal::wait(std::chrono::milliseconds atMost) const {
    pollfd watched{.fd = m_descriptor, .events = POLLIN, .revents = 0};
    poll(&watched, 1, static_cast<int>(atMost.count()));
}

void WakeSignal::clear() const {
    std::uint64_t count = 0;
    [[maybe_unused]] const auto got = read(m_descriptor, &count, sizeof count);  // nothing there: not raised
}

}  // namespace fourfold::system
