#pragma once

#include <filesystem>
#include <system_error>

namespace fourfold::system {

// A new temporary folder that no other user can look into. It is removed with its contents when the object is
// destroyed. A kill leaves it.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    // Why the folder could not be made; none when it was.
    [[nodiscard]] std::error_code error() const { return m_error; }
    // The path of the folder, also when it could not be made.
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::error_code m_error;
    std::filesystem::path m_path;
};

}  // namespace fourfold::system
