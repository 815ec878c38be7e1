#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/diagnostic_code.hpp"
#include "core/language.hpp"

namespace fourfold::core {

// One wording in both languages, with fmt placeholders ({0}, {1}, ...) for the arguments of a diagnostic.
struct Wording {
    std::string_view en;
    std::string_view zh;

    [[nodiscard]] constexpr std::string_view in(Language language) const { return language == Language::en ? en : zh; }
};

struct CatalogueEntry {
    Code code;
    std::string_view name;  // stable, such as "F0012": what authors look up and tools match
    Severity severity;
    Wording message;  // one line without a full stop: what is wrong
    Wording help;     // why it matters and what to do about it; no placeholders
    Wording finds{};  // what it finds, for the tables of the references; empty for errors of the format
};

// All entries, in the order of Code: the entry of a code is at its index.
[[nodiscard]] std::span<const CatalogueEntry> diagnosticCatalogue();

[[nodiscard]] const CatalogueEntry& entryOf(Code code);

// The entry called `name` ("F0012"), or null.
[[nodiscard]] const CatalogueEntry* entryNamed(std::string_view name);

}  // namespace fourfold::core
