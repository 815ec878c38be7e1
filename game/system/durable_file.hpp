#pragma once

#include <filesystem>
#include <string_view>
#include <system_error>

#include "system/file.hpp"

// Files that are there as a whole or not at all. When one of these returns without an error, what it promises is on the
// disk. Whatever happens before, a full disk, a kill or a power cut: under its name a file has its old bytes or its new
// ones. A kill can leave a file called .fourfold-*.part beside it.
namespace fourfold::system {

// Creates the folder with its parents, where they are not there.
[[nodiscard]] std::error_code createFolders(const std::filesystem::path& folder, Access access);

// Makes new, renamed and removed files of a folder last. A folder
// that may not be read cannot be asked to; that is no error.
[[nodiscard]] std::error_code syncFolder(const std::filesystem::path& folder);

// Puts these bytes in the place of a file, or makes it. A link to a file stays one: that file is replaced. With
// Access::usual a file keeps its permissions. is_a_directory where a folder has the name.
[[nodiscard]] std::error_code replaceFile(const std::filesystem::path& path, std::string_view bytes, Access access);

// Makes a file that is not there; file_exists, and what is there stays as it is, where something is.
[[nodiscard]] std::error_code createFile(const std::filesystem::path& path, std::string_view bytes, Access access);

// Writes where a user has asked for it: a file is replaced, unless it is write-protected; into a pipe or a device the
// bytes are written as they are, waiting for a reader.
[[nodiscard]] std::error_code writeOver(const std::filesystem::path& path, std::string_view bytes);

// Gives a file that is written another name within its folder.
// `Existing::keep`: file_exists where something has that name.
enum class Existing { keep, replace };
[[nodiscard]] std::error_code moveFile(const std::filesystem::path& from, const std::filesystem::path& to,
                                       Existing existing);

}  // namespace fourfold::system
