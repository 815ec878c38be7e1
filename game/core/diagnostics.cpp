#include "core/diagnostics.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/utf8.hpp"

namespace fourfold::core {

void Diagnostics::add(Code code, Position position, std::vector<std::string> arguments,
                      std::optional<std::string> nearest) {
    keep({code, m_path, position, std::move(arguments), std::move(nearest)});
}

void Diagnostics::addForbidden(Position position, char32_t character) {
    if (character == 0) return add(Code::nulByte, position);
    add(isNoCharacter(character) ? Code::noCharacter : Code::controlCharacter, position, {codePointName(character)});
}

void Diagnostics::addWitnessed(Code code, Position position, std::vector<std::string> arguments,
                               std::vector<std::string> witness) {
    keep({code, m_path, position, std::move(arguments), std::nullopt, std::move(witness)});
}

void Diagnostics::keep(Diagnostic diagnostic) {
    const bool isError = diagnostic.severity() == Severity::error;
    const bool keeps = isError ? m_errors < mostErrors : m_warnings < mostWarnings;
    ++(isError ? m_errors : m_warnings);
    if (!keeps) {
        ++m_dropped;
        return;
    }
    m_kept.push_back(std::move(diagnostic));
}

void Diagnostics::append(const Diagnostics& other) {
    m_kept.insert(m_kept.end(), other.m_kept.begin(), other.m_kept.end());
    m_errors += other.m_errors;
    m_warnings += other.m_warnings;
    m_dropped += other.m_dropped;
}

void Diagnostics::finish() {
    const auto place = [](const Diagnostic& diagnostic) {
        return std::tuple(diagnostic.position.line, diagnostic.position.column);
    };
    std::ranges::stable_sort(m_kept, {}, place);
    if (m_dropped > 0) {
        m_kept.push_back({Code::tooManyFindings, m_path, Position{}, {std::to_string(m_dropped)}, std::nullopt});
        m_dropped = 0;
    }
}

}  // namespace fourfold::core
