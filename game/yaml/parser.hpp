#pragma once

#include <optional>
#include <string_view>

#include "core/diagnostics.hpp"
#include "yaml/tree.hpp"

namespace fourfold::yaml {

inline constexpr std::size_t mostBytes = std::size_t{1} << 20U;  // 1 MB

// The text without the byte order mark that some editors put before it. Offsets in a tree count from its first byte.
[[nodiscard]] std::string_view withoutByteOrderMark(std::string_view text);

// Parses the text of a file: at most mostBytes of valid UTF-8 with one YAML document, without anything that a scenario
// does not need (anchors, aliases, tags, control characters). Returns nothing when the text cannot be parsed to its
// end. After errors that leave a tree (doubled keys, say) it returns the tree, so that more can be checked.
[[nodiscard]] std::optional<Tree> parse(std::string_view text, core::Diagnostics& diagnostics);

// The part before the first syntax error: a map of the entries that are complete. Nothing when there are none, or the
// bytes are no text. It serves to say what the broken file is about.
[[nodiscard]] std::optional<Tree> parseBeginning(std::string_view text);

}  // namespace fourfold::yaml
