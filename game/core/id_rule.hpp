#pragma once

#include <cstddef>
#include <string>
#include <string_view>

// The names that files give to what they define: scenes, options, questions.
namespace fourfold::core {

inline constexpr std::size_t longestId = 40;

// Whether a word has small letters a-z, digits and hyphens, begins with a letter and has at most longestId characters.
[[nodiscard]] bool isId(std::string_view word);

// The id most like what somebody typed: "My First Visit" becomes "my-first-visit". Empty when nothing is left of it.
[[nodiscard]] std::string idLike(std::string_view typed);

}  // namespace fourfold::core
