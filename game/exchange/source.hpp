#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostics.hpp"

namespace fourfold::exchange {

// The text of a file while it is read, with its lines and its diagnostics.
class Source {
public:
    Source(std::string_view text, std::string path);
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    // Whether it is text at all; if not, the reason is reported.
    [[nodiscard]] bool isReadable();

    // A line without its line break; `line` counts from 0.
    [[nodiscard]] std::string_view line(std::size_t line) const;
    [[nodiscard]] std::size_t lines() const { return m_lines.size(); }
    // Replaces a line with blanks.
    void blankLine(std::size_t line);

    // The position of the first byte of `part`, which must be a piece of the text. Quick for pieces in the order of the
    // file.
    [[nodiscard]] core::Position at(std::string_view part) { return atOffset(offsetOf(part)); }
    [[nodiscard]] core::Position atOffset(std::size_t offset);
    [[nodiscard]] std::size_t offsetOf(std::string_view part) const;

    void report(core::Code code, std::string_view where, std::vector<std::string> arguments = {});
    [[nodiscard]] core::Diagnostics& diagnostics() { return m_diagnostics; }
    [[nodiscard]] std::string_view text() const { return m_text; }

private:
    std::string m_text;                // without its byte order mark; its length never changes
    std::vector<std::size_t> m_lines;  // where each begins
    core::Diagnostics m_diagnostics;
    std::size_t m_knownOffset = 0;  // an offset and its column: a long line need not be counted again for each piece
    int m_knownColumn = 1;
};

}  // namespace fourfold::exchange
