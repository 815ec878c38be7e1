#pragma once

#include <filesystem>
#include <string_view>
#include <system_error>

#include "system/file.hpp"

// Files that exist as a whole or not at all. When one of these functions returns without an error, its result is on the
// disk. A full disk, a kill or a power cut before that leaves a file with either its old bytes or its new ones. A kill
// can leave a file called .fourfold-*.part beside it.
namespace fourfold::system {

// Creates the folder and its parents where they do not exist.
[[nodiscard]] std::error_code createFolders(const std::filesystem::path& folder, Access access);

// Makes sure that new, renamed and removed files of a folder are on the disk. This is not possible for a folder that
// may not be read; that is no error.
[[nodiscard]] std::error_code syncFolder(const std::filesystem::path& folder);

// Replaces the contents of a file, or creates it. A link stays a link: its target is replaced, or created. With
// Access::usual a file keeps its permissions. Fails with is_a_directory where a folder has the name.
[[nodiscard]] std::error_code replaceFile(const std::filesystem::path& path, std::string_view bytes, Access access);

// Creates a new file. Fails with file_exists, and changes nothing, where something has the name.
[[nodiscard]] std::error_code createFile(const std::filesystem::path& path, std::string_view bytes, Access access);

// Writes to a path that a user has named. A file is replaced unless it is write-protected. A pipe or a device receives
// the bytes as they are; this waits for a reader. What tells of people is written for its owner alone.
[[nodiscard]] std::error_code writeOver(const std::filesystem::path& path, std::string_view bytes, Access access);

// Renames a finished file within its folder. Existing::keep fails with file_exists where something has the new name.
enum class Existing { keep, replace };
[[nodiscard]] std::error_code moveFile(const std::filesystem::path& from, const std::filesystem::path& to,
                                       Existing existing);

}  // namespace fourfold::system
