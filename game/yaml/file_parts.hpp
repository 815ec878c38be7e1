#pragma once

#include <string>
#include <vector>

#include "core/naive_limits.hpp"
#include "yaml/reader.hpp"

// What scenario files and question banks have in common.
namespace fourfold::yaml {

// Reads `format`, which must be the only version that exists.
void readFormat(Reader& reader, MapReader& root);

// Reads `id`, which must be the file's name without its ending.
[[nodiscard]] std::string readId(Reader& reader, MapReader& root, const std::string& stem);

// The file's name in a path, without its ending: the id in the file must be equal to it.
[[nodiscard]] std::string stemOf(std::string_view path);

// Reads rows of the source: one, or a list of them.
[[nodiscard]] std::vector<std::string> readSystems(Reader& reader, const Field& field);

// Reads `limits`. Either of the two may be left out: then it gets a value that fits the other one.
[[nodiscard]] core::NaiveLimits readLimits(Reader& reader, MapReader& root);

// The title of a file that cannot be parsed, if it stands before the error; else empty.
[[nodiscard]] core::Text titleBeforeError(std::string_view text);

}  // namespace fourfold::yaml
