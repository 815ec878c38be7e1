#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace fourfold::system {

// An open file descriptor, closed with the object (which also releases its flock).
class File {
public:
    File() = default;
    explicit File(int descriptor) : m_descriptor(descriptor) {}
    File(File&& other) noexcept;
    File& operator=(File&& other) noexcept;
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File();

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    void close();

private:
    int m_descriptor = -1;
};

// These return 0 or an errno.
[[nodiscard]] int writeAll(const File& file, std::string_view bytes);
// Makes what was written last beyond a power cut.
[[nodiscard]] int syncToDisk(const File& file);
// Makes the entries of a folder last: new, renamed and removed files.
[[nodiscard]] int syncFolder(const std::filesystem::path& folder);
// Creates the folder with its parents, for its owner alone where it is new.
[[nodiscard]] int createFolders(const std::filesystem::path& folder);

// The bytes of a regular file; nothing when it is none, cannot be read or is longer than `most`.
[[nodiscard]] std::optional<std::string> readFile(const std::filesystem::path& path, std::size_t most);

}  // namespace fourfold::system
