#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "core/language.hpp"
#include "system/stream.hpp"

namespace fourfold::terminal {

enum class Style { plain, strong, faint, good, bad };

// A paragraph on the console: a lead (a number, a name) and the text after it.
struct Paragraph {
    std::string lead;
    std::string text;
    Style leadStyle = Style::plain;
    Style style = Style::plain;
    std::size_t indent = 0;  // columns before every line
    std::size_t hang = 0;    // further columns before the later lines, and at least before the text after a lead
};

// Input and output line by line: on a terminal (dumb or not), a pipe, or a file. Output is collected, and written
// before each question and by flush(). SIGPIPE must be ignored.
class Console {
public:
    struct Options {
        system::Stream in = system::Stream::input();
        system::Stream out = system::Stream::output();
        bool colour = false;       // whether styles may use colours
        std::size_t columns = 0;   // 0: as wide as the terminal, or 80 without a terminal
        system::Waitable leave{};  // ready when the program is asked to end; see system::EndRequest
    };
    explicit Console(Options options, core::Language language);

    void setLanguage(core::Language language) { m_language = language; }

    void print(const Paragraph& paragraph);
    void print(std::string_view text) { print(Paragraph{.lead = {}, .text = std::string(text)}); }
    void blank();
    // Prints a blank line, and the text below it.
    void heading(std::string_view text);

    // The tick is called about once a second while ask() waits for a line. When it returns false, ask() stops waiting.
    void setTick(std::function<bool()> tick) { m_tick = std::move(tick); }

    // Prints the prompt and waits for a line, which comes back without its line end. Returns nothing at the end of the
    // input, and an empty line when the tick ended the wait.
    [[nodiscard]] std::optional<std::string> ask(std::string_view prompt);

    // Writes what was printed. Returns false if that fails, now or earlier: see error().
    bool flush();
    [[nodiscard]] std::error_code error() const { return m_error; }  // the failure to write; none if all went well

    // The width in columns.
    [[nodiscard]] std::size_t columns() const;
    [[nodiscard]] bool asksTerminal() const { return m_asksTerminal; }
    // Whether the input ended because the program was asked to end.
    [[nodiscard]] bool interrupted() const { return m_interrupted; }

private:
    void add(std::string_view text, Style style);
    enum class Wait { input, over, leave };

    Wait fill();
    [[nodiscard]] Wait waitForInput();

    Options m_options;
    core::Language m_language;
    bool m_asksTerminal;
    bool m_lastBlank = true;
    std::error_code m_error;
    std::string m_output;
    std::string m_input;
    bool m_ended = false;
    bool m_interrupted = false;
    std::function<bool()> m_tick;
};

// Whether to use colours on a stream: it is a terminal, not a dumb one, and NO_COLOR (no-color.org) is not set.
[[nodiscard]] bool wantsColour(system::Stream stream);

}  // namespace fourfold::terminal
