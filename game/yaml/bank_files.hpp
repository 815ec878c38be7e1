#pragma once

#include <filesystem>
#include <string_view>

namespace fourfold::yaml {

enum class FileKind { scenario, bank };

// The folder, beside the scenarios, that question banks are kept in.
inline constexpr std::string_view bankFolder = "quizzes";

// What a text means to be, as far as it can be read: it is told by the keys that only one of the two has, `scenes` or
// `questions` before all others. A text that shows neither is what its folder holds.
[[nodiscard]] FileKind kindOf(std::string_view text, const std::filesystem::path& path);

// The same for a file; one that cannot be read is what its folder holds.
[[nodiscard]] FileKind kindOfFile(const std::filesystem::path& path);

}  // namespace fourfold::yaml
