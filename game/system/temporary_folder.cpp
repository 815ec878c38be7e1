#include "system/temporary_folder.hpp"

#include <cstdlib>
#include <string>

#include "system/error.hpp"

namespace fourfold::system {

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path(m_error) / "fourfold-XXXXXX").string();
    if (!m_error && ::mkdtemp(name.data()) == nullptr) m_error = lastError();
    m_path = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    if (!m_error) std::filesystem::remove_all(m_path, ignored);
}

}  // namespace fourfold::system
