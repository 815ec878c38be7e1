#include "core/strings.hpp"

#include <algorithm>

namespace fourfold::core {

void Strings::set(std::string key, Language language, std::string text) {
    Text& texts = m_texts[std::move(key)];
    (language == Language::en ? texts.en : texts.zh) = std::move(text);
}

bool Strings::has(std::string_view key) const { return m_texts.find(key) != m_texts.end(); }

std::string_view Strings::get(std::string_view key, Language language) const {
    const auto found = m_texts.find(key);
    return found == m_texts.end() ? key : std::string_view(found->second.in(language));
}

std::vector<std::string> Strings::keys() const {
    std::vector<std::string> result;
    for (const auto& [key, text] : m_texts) result.push_back(key);
    std::ranges::sort(result);
    return result;
}

std::string Strings::fill(std::string_view text, fmt::format_args args) {
    try {
        return fmt::vformat(text, args);
    } catch (const fmt::format_error&) {
        return std::string(text);
    }
}

std::optional<std::vector<std::string>> placeholdersOf(std::string_view text) {
    std::vector<std::string> result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isDoubled = i + 1 < text.size() && text[i + 1] == text[i];
        if (text[i] == '}') {
            if (!isDoubled) return std::nullopt;
            ++i;
        } else if (text[i] == '{') {
            if (isDoubled) {
                ++i;
                continue;
            }
            const std::size_t end = text.find('}', i);
            if (end == std::string_view::npos) return std::nullopt;
            const std::string_view inside = text.substr(i + 1, end - i - 1);
            result.emplace_back(inside.substr(0, inside.find(':')));
            i = end;
        }
    }
    std::ranges::sort(result);
    const auto repeated = std::ranges::unique(result);
    result.erase(repeated.begin(), repeated.end());
    return result;
}

}  // namespace fourfold::core
