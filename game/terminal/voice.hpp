#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "core/figures.hpp"
#include "core/language.hpp"
#include "core/strings.hpp"
#include "core/text.hpp"
#include "engine/fraction.hpp"
#include "scenario/scenario.hpp"

namespace fourfold::terminal {

// The program's texts in the language of the moment. The strings must outlive it.
class Voice {
public:
    Voice(const core::Strings& strings, core::Language language) : m_strings(&strings), m_language(language) {}

    [[nodiscard]] core::Language language() const { return m_language; }
    void setLanguage(core::Language language) { m_language = language; }
    [[nodiscard]] const core::Strings& strings() const { return *m_strings; }

    [[nodiscard]] std::string operator()(std::string_view key) const {
        return std::string(m_strings->get(key, m_language));
    }
    [[nodiscard]] const std::string& operator()(const core::Text& text) const { return text.in(m_language); }
    template <class... Args>
    [[nodiscard]] std::string format(std::string_view key, const Args&... args) const {
        return m_strings->format(key, m_language, args...);
    }
    template <class... Args>
    [[nodiscard]] std::string count(std::string_view key, std::size_t n, const Args&... args) const {
        return m_strings->count(key, static_cast<long long>(n), m_language, args...);
    }

    // "a, b, c"
    [[nodiscard]] std::string list(const std::vector<std::string>& items) const;
    // The name of a dimension.
    [[nodiscard]] std::string dimension(std::size_t index) const;
    // How a play came out: "Won".
    [[nodiscard]] std::string result(scenario::Result result) const;
    // "trust +2, needs -1", dimensions without points left out; empty when there are none.
    [[nodiscard]] std::string points(const scenario::Points& points) const;
    // How well a person takes to the trainee: "friendly (7 of 10)".
    [[nodiscard]] std::string rapport(int value) const;
    // How a meter stands: "running low (1 of 4)".
    [[nodiscard]] std::string meter(int value, int max) const;
    // Whoever says a line.
    [[nodiscard]] std::string speaker(const scenario::Speaker& speaker, const scenario::Scenario& scenario) const;

private:
    const core::Strings* m_strings;
    core::Language m_language;
};

using core::lossText;
using core::scoreText;

}  // namespace fourfold::terminal
