#pragma once

#include <optional>
#include <string_view>

#include "core/language.hpp"

// Aiken has no true or false questions: they are written as choices between two words.
namespace fourfold::exchange {

// The word that is written for true or false.
[[nodiscard]] std::string_view wordFor(bool value, core::Language language);

// The value of a word in either language, as this and other programs write it; nothing for any other word.
[[nodiscard]] std::optional<bool> valueOfWord(std::string_view word);

}  // namespace fourfold::exchange
