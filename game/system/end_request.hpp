#pragma once

#include "system/file.hpp"
#include "system/wait.hpp"

namespace fourfold::system {

// That this program is to end: Ctrl-C, a terminal that was closed, or a polite kill. While one of these lives they are
// something to wait for, and from the first on they no longer end the program on the spot: whoever makes one sees to
// it. Threads that were begun before do not know of it. Where the system does not allow that, everything stays as it
// was, and requested() is one of nothing.
class EndRequest {
public:
    EndRequest();

    // Ready from the first request on.
    [[nodiscard]] Waitable requested() const { return {.handle = m_file.handle()}; }

private:
    File m_file;
};

}  // namespace fourfold::system
