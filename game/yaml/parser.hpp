#pragma once

#include <optional>
#include <string_view>

#include "core/diagnostics.hpp"
#include "yaml/tree.hpp"

namespace fourfold::yaml {

inline constexpr std::size_t mostBytes = std::size_t{1} << 20U;  // 1 MB

// The text without the byte order mark that some editors put before it. Offsets in a tree count from here.
[[nodiscard]] std::string_view withoutByteOrderMark(std::string_view text);

// Parses the text of a file: at most mostBytes of valid UTF-8 with one YAML document, and nothing that a scenario has
// no use for (anchors, aliases, tags, control characters). Nothing comes back when the text cannot be read as a whole;
// what a tree could be made of in spite of errors (doubled keys, say) comes back, so that more can be checked.
[[nodiscard]] std::optional<Tree> parse(std::string_view text, core::Diagnostics& diagnostics);

// What stands before the first syntax error: a map of the entries that could be read to their end. Nothing when there
// are none, or the text is no text. For saying which file it is that cannot be read.
[[nodiscard]] std::optional<Tree> parseBeginning(std::string_view text);

}  // namespace fourfold::yaml
