#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/diagnostic_catalogue.hpp"
#include "yaml/limits.hpp"

// What the JSON Schema of a file format is put together from. Every function returns a schema (draft-07).
namespace fourfold::author {

using Schema = nlohmann::ordered_json;
using core::Wording;

// Adds what an editor shows beside a key: the English explanation, then the Chinese one. What is said already is
// wrapped, since draft-07 ignores whatever stands beside a reference.
[[nodiscard]] Schema explained(const Wording& wording, Schema schema);

[[nodiscard]] Schema reference(std::string_view definition);

// A word by the id rule; names that refer to something follow it too.
[[nodiscard]] Schema idSchema();
// What stands for itself, quoted or not: never blank, never with control characters.
[[nodiscard]] Schema wordSchema();
// One language's text.
[[nodiscard]] Schema proseSchema();
[[nodiscard]] Schema integerSchema(yaml::Range range);
[[nodiscard]] Schema booleanSchema(bool fallback);
[[nodiscard]] Schema oneOfSchema(std::span<const std::string_view> words);
// A list without repetitions.
[[nodiscard]] Schema namesSchema();
[[nodiscard]] Schema listSchema(Schema item);

using Properties = std::initializer_list<std::pair<std::string, Schema>>;
// A map with these keys and no others.
[[nodiscard]] Schema mapSchema(Properties properties, std::initializer_list<std::string_view> required = {});
// A map from ids to elements.
[[nodiscard]] Schema sectionSchema(Schema element, std::size_t least = 0);

}  // namespace fourfold::author
