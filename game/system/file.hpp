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

// An open file, closed with the object. Programs that are started do not get it.
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
    // What the system knows it by; its meaning differs from system to system.
    [[nodiscard]] std::intptr_t handle() const { return m_handle; }
    void close();

private:
    static constexpr std::intptr_t none = -1;

    std::intptr_t m_handle = none;
};

// Who may read a file or folder that is made: its owner alone, or everybody whom the user lets read new files.
enum class Access { owner, usual };
// Whether a symbolic link is opened as what it leads to, or is an error (too_many_symbolic_link_levels).
enum class Links { follow, refuse };

// Each opens a file; one that is not open, and `error`, where that fails. None waits for a pipe or a device.
[[nodiscard]] File openToRead(const std::filesystem::path& path, std::error_code& error, Links links = Links::follow);
// To read and to write, made where it is not there.
[[nodiscard]] File openOrCreate(const std::filesystem::path& path, Access access, std::error_code& error);
// To write behind its end, made where it is not there.
[[nodiscard]] File openToAppend(const std::filesystem::path& path, Access access, std::error_code& error);
// To write a file that is not there yet: file_exists where it, or a link of that name, is.
[[nodiscard]] File createNew(const std::filesystem::path& path, Access access, std::error_code& error);

// None for a regular file; is_a_directory for a folder,
// invalid_argument for a pipe or device, else why nothing can be told.
[[nodiscard]] std::error_code whyNoFile(const File& file);
[[nodiscard]] std::error_code whyNoFile(const std::filesystem::path& path);

// Bytes of a regular file; 0 where that is not known.
[[nodiscard]] std::size_t sizeOf(const File& file);
// The bytes from here to the end; nothing, and `error`, when
// they cannot be read or are more than `most` (file_too_large).
[[nodiscard]] std::optional<std::string> readToEnd(const File& file, std::size_t most, std::error_code& error);
// Fills `to` from that offset; returns how many bytes there were.
[[nodiscard]] std::size_t readAt(const File& file, std::size_t offset, std::span<unsigned char> to);
// Writes all of it; a failure may leave a part. Waits where it is a pipe that is full.
[[nodiscard]] std::error_code writeAll(const File& file, std::string_view bytes);
// Returns once what was written is on the disk, where no power cut takes it away.
[[nodiscard]] std::error_code syncToDisk(const File& file);

// The bytes of a regular file; nothing when it is none, cannot be read or is longer than `most`.
[[nodiscard]] std::optional<std::string> readFile(const std::filesystem::path& path, std::size_t most);

}  // namespace fourfold::system
