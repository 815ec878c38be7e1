#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <fmt/format.h>

#include "core/language.hpp"
#include "core/text.hpp"

namespace fourfold::core {

// The texts of the program itself, by key ("home.title"), in both languages; read from assets/lang.
//
//   strings.get("home.title", language)
//   strings.format("home.minutes", language, fmt::arg("minutes", 5))     // "About {minutes} minutes"
//   strings.count("check.errors", 1, language)                           // check.errors.one, else check.errors.other
//
// A key that does not exist is returned as it is, and a text whose placeholders do not fit is returned unfilled. Such a
// mistake shows on the screen and stops nobody.
class Strings {
public:
    void set(std::string key, Language language, std::string text);

    [[nodiscard]] bool has(std::string_view key) const;
    [[nodiscard]] std::string_view get(std::string_view key, Language language) const;

    // The text with its fmt placeholders filled, by name (fmt::arg) or by position.
    template <class... Args>
    [[nodiscard]] std::string format(std::string_view key, Language language, const Args&... args) const {
        return fill(get(key, language), fmt::make_format_args(args...));
    }

    // A text that depends on a number: `key.one` for 1, `key.other` else, with {n} as that number.
    template <class... Args>
    [[nodiscard]] std::string count(std::string_view key, long long n, Language language, const Args&... args) const {
        return format(std::string(key) + (n == 1 ? ".one" : ".other"), language, args..., fmt::arg("n", n));
    }

    // All keys, in alphabetical order.
    [[nodiscard]] std::vector<std::string> keys() const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
    };

    static std::string fill(std::string_view text, fmt::format_args args);

    std::unordered_map<std::string, Text, Hash, std::equal_to<>> m_texts;
};

// The placeholders of a text, as they stand between its braces without format specifications, in alphabetical order,
// each once: {"minutes"}. Nothing when the braces are not balanced.
[[nodiscard]] std::optional<std::vector<std::string>> placeholdersOf(std::string_view text);

}  // namespace fourfold::core
