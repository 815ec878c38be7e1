#pragma once

#include <optional>
#include <string_view>

#include "core/language.hpp"

// Aiken has no statements: they are choices between two words.
namespace fourfold::exchange {

// What is written for true, or false.
[[nodiscard]] std::string_view wordFor(bool value, core::Language language);

// What a word means in either language, as this and other programs write it.
[[nodiscard]] std::optional<bool> valueOfWord(std::string_view word);

}  // namespace fourfold::exchange
