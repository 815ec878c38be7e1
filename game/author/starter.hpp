#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/text.hpp"

namespace fourfold::author {

// Why a word cannot be the id of a scenario or of a question bank.
enum class IdFault {
    none,
    malformed,  // not lower-case letters, digits and hyphens, or does not begin with a letter, or too long
    yamlWord,   // YAML reads it as a value, not as a word: null, true, false
};
[[nodiscard]] IdFault scenarioIdFault(std::string_view id);

// What is filled into the starter.
struct StarterFields {
    std::string id;
    core::Text title;    // neither may hold a control character
    std::string schema;  // where editors find the JSON Schema: a URI
};

// A complete scenario file or question bank to begin with, from a template of assets/starter.
[[nodiscard]] std::string starterText(std::string_view pattern, const StarterFields& fields);

// A file as a URI, percent-encoded: editors cut the address of a schema at the first blank.
[[nodiscard]] std::string fileUri(const std::filesystem::path& absolute);

}  // namespace fourfold::author
