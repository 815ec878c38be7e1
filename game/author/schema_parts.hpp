#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/diagnostic_catalogue.hpp"
#include "yaml/limits.hpp"

// The parts of the JSON Schema of a file format. Every function returns a schema (draft-07).
namespace fourfold::author {

using Schema = nlohmann::ordered_json;
using core::Wording;

// Adds the explanation that an editor shows beside a key: the English text, then the Chinese one. A reference, or a
// schema that has an explanation already, is wrapped: draft-07 ignores everything beside a reference.
[[nodiscard]] Schema explained(const Wording& wording, Schema schema);

[[nodiscard]] Schema reference(std::string_view definition);

// A word by the id rule; names that refer to something follow it too.
[[nodiscard]] Schema idSchema();
// A word that may be quoted or not: never blank, without control characters.
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

// The schema with one more keyword.
[[nodiscard]] Schema with(Schema schema, std::string_view key, Schema value);
[[nodiscard]] Schema withDefault(Schema schema, Schema value);
// For a map: exactly one of these keys.
[[nodiscard]] Schema onlyOneOf(Schema schema, std::span<const std::string_view> keys);
[[nodiscard]] Schema onlyOneOf(Schema schema, std::initializer_list<std::string_view> keys);

// The definition "text": a text in both languages, or one that is used for both.
[[nodiscard]] Schema textSchema();
[[nodiscard]] Schema english();
[[nodiscard]] Schema chinese();
// Explained references to the definitions "text" and "id", and numbers.
[[nodiscard]] Schema text(const Wording& wording);
[[nodiscard]] Schema id(const Wording& wording);
[[nodiscard]] Schema number(const Wording& wording, yaml::Range range);

// Keys that scenarios and question banks have in common.
[[nodiscard]] Schema formatSchema();
[[nodiscard]] Schema limitsSchema();
[[nodiscard]] Schema systemsSchema();

}  // namespace fourfold::author
