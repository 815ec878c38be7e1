#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace fourfold::core {

// The two languages of the game; neither is the default of the other.
enum class Language { en, zh };

inline constexpr std::array<Language, 2> languages{Language::en, Language::zh};

// "en" or "zh": the code used in scenario files, settings and on the command line.
[[nodiscard]] constexpr std::string_view code(Language language) { return language == Language::en ? "en" : "zh"; }

// The tag of BCP 47, which HTML, SVG and xAPI want.
[[nodiscard]] constexpr std::string_view tag(Language language) { return language == Language::en ? "en" : "zh-CN"; }

// The language of a code, or of a locale name such as "zh_CN.UTF-8"; nothing when it is neither.
[[nodiscard]] std::optional<Language> languageOf(std::string_view name);

[[nodiscard]] constexpr Language other(Language language) {
    return language == Language::en ? Language::zh : Language::en;
}

}  // namespace fourfold::core
