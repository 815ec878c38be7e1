#include "system/private_file.hpp"

#include <sys/mman.h>

#include "system/error.hpp"

namespace fourfold::system {

// The file is in memory, and programs that are started inherit it.
PrivateFile::PrivateFile(std::string_view bytes) : m_file(::memfd_create("fourfold", 0)) {
    m_error = m_file.isOpen() ? writeAll(m_file, bytes) : lastError();
}

std::string PrivateFile::pathForPrograms() const { return "/dev/fd/" + std::to_string(m_file.handle()); }

}  // namespace fourfold::system
