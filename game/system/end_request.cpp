#include "system/end_request.hpp"

#include <csignal>
#include <initializer_list>

#include <sys/signalfd.h>

namespace fourfold::system {

EndRequest::EndRequest() {
    sigset_t signals{};
    sigemptyset(&signals);
    for (const int each : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, each);
    m_file = File(::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK));
    if (m_file.isOpen()) ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

}  // namespace fourfold::system
