#include "terminal/console.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>
#include <vector>

#include <utf8.h>

#include "core/utf8.hpp"
#include "system/known_folders.hpp"
#include "terminal/wrap.hpp"

namespace fourfold::terminal {
namespace {

constexpr std::size_t leastColumns = 12;
constexpr std::size_t mostColumns = 100;  // longer lines are hard to read
constexpr std::size_t usualColumns = 80;
constexpr std::size_t longestInput = 4096;

std::string_view codeOf(Style style) {
    switch (style) {
        case Style::strong: return "\x1b[1m";
        case Style::faint: return "\x1b[2m";
        case Style::good: return "\x1b[32m";
        case Style::bad: return "\x1b[31m";
        case Style::plain: break;
    }
    return "";
}

// The length in bytes of a character at the beginning of the text that changes text direction; 0 if there is none.
std::size_t directional(std::string_view text) {
    if (text.front() != '\xd8' && text.front() != '\xe2') return 0;  // such characters begin with one of these bytes
    auto end = text.begin();
    try {
        return core::turnsDirection(utf8::next(end, text.end())) ? static_cast<std::size_t>(end - text.begin()) : 0;
    } catch (const utf8::exception&) {
        return 0;
    }
}

// Texts come from files. No character in them may control the terminal.
std::string withoutControls(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (const std::size_t size = directional(text.substr(i)); size > 0) {
            i += size - 1;
            continue;
        }
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto following = static_cast<unsigned char>(i + 1 < text.size() ? text[i + 1] : 0);
        if (text[i] == '\t') {
            clean += ' ';
        } else if (byte == 0xc2 && following >= 0x80 && following < 0xa0) {
            ++i;  // U+0080 to U+009F
        } else if (text[i] == '\n' || (byte >= 0x20 && byte != 0x7f)) {
            clean += text[i];
        }
    }
    return clean;
}

}  // namespace

Console::Console(Options options, core::Language language)
    : m_options(options), m_language(language), m_asksTerminal(options.in.isTerminal()) {}

std::size_t Console::columns() const {
    std::size_t columns = m_options.columns;
    if (columns == 0) columns = m_options.out.columns().value_or(usualColumns);
    return std::clamp(columns, leastColumns, mostColumns);
}

void Console::add(std::string_view text, Style style) {
    if (text.empty()) return;
    const bool coloured = m_options.colour && style != Style::plain;
    if (coloured) m_output += codeOf(style);
    m_output += text;
    if (coloured) m_output += "\x1b[0m";
}

void Console::print(const Paragraph& paragraph) {
    const std::string lead = withoutControls(paragraph.lead);
    const std::string text = withoutControls(paragraph.text);
    // One column stays free: many terminals wrap when the last column is filled.
    const std::size_t width = columns() - 1;
    const std::size_t indent = std::min(paragraph.indent, width / 3);
    const std::size_t hang = std::min(paragraph.hang, width / 3);
    const std::size_t leadWidth = displayWidth(lead);
    const std::size_t room = width - indent - hang;
    const std::size_t taken = leadWidth > hang ? leadWidth - hang : 0;
    const std::vector<std::string> lines = wrap(text, room, taken, m_language);

    m_output.append(indent, ' ');
    add(lead, paragraph.leadStyle);
    if (!lead.empty() && !text.empty() && leadWidth < hang) m_output.append(hang - leadWidth, ' ');
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) m_output.append(indent + hang, ' ');
        add(lines[i], paragraph.style);
        m_output += '\n';
    }
    m_lastBlank = false;
}

void Console::blank() {
    if (!std::exchange(m_lastBlank, true)) m_output += '\n';
}

void Console::heading(std::string_view text) {
    blank();
    print({.lead = {}, .text = std::string(text), .style = Style::strong});
}

std::optional<std::string> Console::ask(std::string_view prompt) {
    m_output += prompt;
    if (!flush()) return std::nullopt;
    std::size_t end = m_input.find('\n');
    for (Wait wait = Wait::input; end == std::string::npos && wait != Wait::leave; end = m_input.find('\n')) {
        wait = fill();
        if (wait == Wait::over) {
            m_output += '\n';
            m_lastBlank = false;
            return std::string();
        }
    }
    m_lastBlank = false;
    if (end == std::string::npos && m_input.empty()) {
        m_output += '\n';
        return std::nullopt;
    }
    std::string line = m_input.substr(0, end);
    m_input.erase(0, end == std::string::npos ? end : end + 1);
    if (!line.empty() && line.back() == '\r') line.pop_back();
    // A terminal has already shown the typed line. Elsewhere the output must contain it.
    if (!m_asksTerminal) m_output += withoutControls(line) + '\n';
    return line;
}

Console::Wait Console::fill() {
    if (m_ended) return Wait::leave;
    const Wait wait = waitForInput();
    m_interrupted = wait == Wait::leave;
    m_ended = m_interrupted;
    if (wait != Wait::input) return wait;
    char buffer[1024];
    const std::size_t count = m_options.in.read(buffer);
    m_ended = count == 0;
    if (m_ended) return Wait::leave;
    m_input.append(buffer, count);
    // A line that is too long is no valid answer. Its beginning is enough for the message about it.
    if (m_input.find('\n') == std::string::npos && m_input.size() > longestInput) m_input.resize(longestInput);
    return Wait::input;
}

Console::Wait Console::waitForInput() {
    constexpr std::chrono::seconds second{1};
    const std::array all{m_options.leave, m_options.in.readable()};
    while (true) {
        const auto ready = system::waitFor(all, m_tick ? std::optional(second) : std::nullopt);
        if (ready) return *ready == 0 ? Wait::leave : Wait::input;
        if (m_tick && !m_tick()) return Wait::over;
    }
}

bool Console::flush() {
    if (!m_error) m_error = m_options.out.write(m_output);
    m_output.clear();
    return !m_error;
}

bool wantsColour(system::Stream stream) {
    const system::Environment environment = system::processEnvironment();
    if (!environment("NO_COLOR").value_or("").empty()) return false;
    const std::string terminal = environment("TERM").value_or("");
    if (terminal.empty() || terminal == "dumb") return false;
    return stream.isTerminal();
}

}  // namespace fourfold::terminal
