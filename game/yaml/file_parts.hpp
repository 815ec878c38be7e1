#pragma once

#include <string>
#include <vector>

#include "core/naive_limits.hpp"
#include "yaml/reader.hpp"

// What scenario files and question banks have in common.
namespace fourfold::yaml {

// `format`: the only version there is.
void readFormat(Reader& reader, MapReader& root);

// `id`: what the file is called, which its name (without .yaml) must be.
[[nodiscard]] std::string readId(Reader& reader, MapReader& root, const std::string& stem);

// Of a path what stands between its last slash and its ending: what the id in the file must be.
[[nodiscard]] std::string stemOf(std::string_view path);

// Rows of the source: one, or a list of them.
[[nodiscard]] std::vector<std::string> readSystems(Reader& reader, const Field& field);

// `limits`. Of the two either may be left out: the other one then keeps it in order.
[[nodiscard]] core::NaiveLimits readLimits(Reader& reader, MapReader& root);

// The title of a file that cannot be parsed: it may still have said what it is. Empty when it has not.
[[nodiscard]] core::Text titleBeforeError(std::string_view text);

}  // namespace fourfold::yaml
