#pragma once

#include "system/file.hpp"
#include "system/wait.hpp"

namespace fourfold::system {

// A request that this program ends: Ctrl-C, a closed terminal, or a kill that can be caught. An object of this class
// makes such requests something to wait for. From the first object on they no longer end the program by themselves:
// whoever creates one must end it. Threads that were started before are not protected from them. When the system
// refuses, nothing changes and requested() never becomes ready.
class EndRequest {
public:
    EndRequest();

    // Ready from the first request on.
    [[nodiscard]] Waitable requested() const { return {.handle = m_file.handle()}; }

private:
    File m_file;
};

}  // namespace fourfold::system
