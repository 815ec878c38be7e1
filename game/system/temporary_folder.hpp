#pragma once

#include <filesystem>
#include <system_error>

namespace fourfold::system {

// A new folder among the temporary files that nobody else can look into; removed with all in it with the object. A kill
// leaves it.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    // Why there is none.
    [[nodiscard]] std::error_code error() const { return m_error; }
    // Where it is; where it was to be, when there is none.
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::error_code m_error;
    std::filesystem::path m_path;
};

}  // namespace fourfold::system
