#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/diagnostic_catalogue.hpp"
#include "core/position.hpp"

namespace fourfold::core {

// One finding about a file. The arguments fill the placeholders
// of the code's message and are the same in both languages.
struct Diagnostic {
    Code code;
    std::string path;
    Position position;
    std::vector<std::string> arguments;
    std::optional<std::string> nearest{};  // the valid name closest to the one that is wrong
    // A play that shows the finding: the ids of its choices from the start. An empty list: the start itself shows it.
    std::optional<std::vector<std::string>> witness{};

    [[nodiscard]] Severity severity() const { return entryOf(code).severity; }
};

// What was found in one file, or in several taken together. Counts all findings but keeps only the first ones, so that
// a hopeless file floods neither the reader nor the memory.
class Diagnostics {
public:
    static constexpr std::size_t mostErrors = 100;
    static constexpr std::size_t mostWarnings = 50;

    Diagnostics() = default;
    explicit Diagnostics(std::string path) : m_path(std::move(path)) {}

    void add(Code code, Position position, std::vector<std::string> arguments = {},
             std::optional<std::string> nearest = std::nullopt);
    // Adds that a character (core::isForbidden) has no place in a text.
    void addForbidden(Position position, char32_t character);
    // Adds a finding that the play `witness` shows.
    void addWitnessed(Code code, Position position, std::vector<std::string> arguments,
                      std::vector<std::string> witness);

    // Takes over the findings of another file.
    void append(const Diagnostics& other);

    // Puts the findings into the order of the file, and adds one that says how many were left out, if any were.
    void finish();

    // Whether a further error would only be counted: then its arguments need no effort.
    [[nodiscard]] bool full() const { return m_errors >= mostErrors; }

    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] std::span<const Diagnostic> all() const { return m_kept; }
    [[nodiscard]] std::size_t errors() const { return m_errors; }
    [[nodiscard]] std::size_t warnings() const { return m_warnings; }
    [[nodiscard]] bool hasErrors() const { return m_errors > 0; }
    [[nodiscard]] bool empty() const { return m_errors + m_warnings == 0; }

private:
    void keep(Diagnostic diagnostic);

    std::string m_path;
    std::vector<Diagnostic> m_kept;
    std::size_t m_errors = 0;
    std::size_t m_warnings = 0;
    std::size_t m_dropped = 0;
};

}  // namespace fourfold::core
