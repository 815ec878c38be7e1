#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <system_error>

namespace fourfold::system {

// An open file, closed with the object. Programs that are started do not inherit it.
class File {
public:
    File() = default;
    // Takes over what the system has opened under this handle.
    explicit File(std::intptr_t handle) : m_handle(handle) {}
    File(File&& other) noexcept;
    File& operator=(File&& other) noexcept;
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File();

    [[nodiscard]] bool isOpen() const { return m_handle != none; }
    // The system's number for the open file; its meaning differs from system to system.
    [[nodiscard]] std::intptr_t handle() const { return m_handle; }
    void close();

private:
    static constexpr std::intptr_t none = -1;

    std::intptr_t m_handle = none;
};

// Who may read a new file or folder: its owner alone, or everybody whom the user lets read new files.
enum class Access { owner, usual };
// Whether a symbolic link is opened as what it leads to, or is an error (too_many_symbolic_link_levels).
enum class Links { follow, refuse };

// Each opens a file. On failure it sets `error` and returns a File that is not open. None waits for a pipe or a device.
[[nodiscard]] File openToRead(const std::filesystem::path& path, std::error_code& error, Links links = Links::follow);
// To read and to write; created when it does not exist.
[[nodiscard]] File openOrCreate(const std::filesystem::path& path, Access access, std::error_code& error);
// To write at its end; created when it does not exist.
[[nodiscard]] File openToAppend(const std::filesystem::path& path, Access access, std::error_code& error);
// To write a new file; fails with file_exists where a file or a link has the name.
[[nodiscard]] File createNew(const std::filesystem::path& path, Access access, std::error_code& error);

// No error for a regular file; is_a_directory for a folder; invalid_argument for a pipe or device; else the reason why
// the file cannot be examined.
[[nodiscard]] std::error_code whyNoFile(const File& file);
[[nodiscard]] std::error_code whyNoFile(const std::filesystem::path& path);

// The size of a regular file in bytes; 0 when it is not known.
[[nodiscard]] std::size_t sizeOf(const File& file);
// The bytes from here to the end; nothing, and `error`, when
// they cannot be read or are more than `most` (file_too_large).
[[nodiscard]] std::optional<std::string> readToEnd(const File& file, std::size_t most, std::error_code& error);
// Fills `to` with the bytes at `offset`; returns how many were read.
[[nodiscard]] std::size_t readAt(const File& file, std::size_t offset, std::span<unsigned char> to);
// Writes all bytes; a failure may leave a part of them. Waits while a pipe is full.
[[nodiscard]] std::error_code writeAll(const File& file, std::string_view bytes);
// Returns when everything that was written is on the disk and survives a power cut.
[[nodiscard]] std::error_code syncToDisk(const File& file);

// The bytes of a regular file; nothing when there is no regular file, it cannot be read or it is longer than `most`.
[[nodiscard]] std::optional<std::string> readFile(const std::filesystem::path& path, std::size_t most);

}  // namespace fourfold::system
