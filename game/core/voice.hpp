#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "core/language.hpp"
#include "core/strings.hpp"
#include "core/text.hpp"

namespace fourfold::core {

// The program's texts in one language. The strings must outlive it.
class Voice {
public:
    Voice(const Strings& strings, Language language) : m_strings(&strings), m_language(language) {}

    [[nodiscard]] Language language() const { return m_language; }
    void setLanguage(Language language) { m_language = language; }
    [[nodiscard]] const Strings& strings() const { return *m_strings; }

    [[nodiscard]] std::string operator()(std::string_view key) const {
        return std::string(m_strings->get(key, m_language));
    }
    [[nodiscard]] const std::string& operator()(const Text& text) const { return text.in(m_language); }
    template <class... Args>
    [[nodiscard]] std::string format(std::string_view key, const Args&... args) const {
        return m_strings->format(key, m_language, args...);
    }
    template <class... Args>
    [[nodiscard]] std::string count(std::string_view key, std::size_t n, const Args&... args) const {
        return m_strings->count(key, static_cast<long long>(n), m_language, args...);
    }

private:
    const Strings* m_strings;
    Language m_language;
};

}  // namespace fourfold::core
