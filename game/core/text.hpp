#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "core/language.hpp"

namespace fourfold::core {

// How many characters a text in a file may have.
inline constexpr std::size_t longestText = 2000;

// A text in both languages, UTF-8.
struct Text {
    std::string en;
    std::string zh;

    [[nodiscard]] const std::string& in(Language language) const { return language == Language::en ? en : zh; }
    [[nodiscard]] bool empty() const { return en.empty() && zh.empty(); }
    bool operator==(const Text&) const = default;
};

// The same words in either language.
[[nodiscard]] inline Text inBoth(std::string text) { return {text, std::move(text)}; }

}  // namespace fourfold::core
