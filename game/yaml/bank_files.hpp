#pragma once

#include <filesystem>
#include <string_view>

namespace fourfold::yaml {

enum class FileKind { scenario, bank };

// The folder of the question banks, beside the scenarios.
inline constexpr std::string_view bankFolder = "quizzes";

// The kind of file that a text is meant to be. Keys that only one kind has decide, `scenes` or `questions` first, as
// far as the text can be read. Without such a key the folder of the path decides.
[[nodiscard]] FileKind kindOf(std::string_view text, const std::filesystem::path& path);

// The same for a file. When it cannot be read, its folder decides.
[[nodiscard]] FileKind kindOfFile(const std::filesystem::path& path);

}  // namespace fourfold::yaml
