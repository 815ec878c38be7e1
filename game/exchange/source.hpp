#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagnostics.hpp"

namespace fourfold::exchange {

// The text of a file while it is read: where its lines are, and what is wrong with it.
class Source {
public:
    Source(std::string_view text, std::string path);
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;

    // Whether it is text at all; what speaks against it is reported.
    [[nodiscard]] bool isReadable();

    // Without the line break; `line` counts from 0.
    [[nodiscard]] std::string_view line(std::size_t line) const;
    [[nodiscard]] std::size_t lines() const { return m_lines.size(); }
    // Takes a line out of the text, and leaves blanks in its place.
    void blankLine(std::size_t line);

    // The place of a piece of the text, which begins at `part`'s first byte. Quick for pieces in the order of the file.
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
    std::size_t m_knownOffset = 0;  // with its column, so that a long line is not counted anew for each piece of it
    int m_knownColumn = 1;
};

}  // namespace fourfold::exchange
