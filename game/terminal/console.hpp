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

// A piece of text on the console: a lead (a number, a name) and what follows it.
struct Paragraph {
    std::string lead;
    std::string text;
    Style leadStyle = Style::plain;
    Style style = Style::plain;
    std::size_t indent = 0;  // columns before the first line
    std::size_t hang = 0;    // columns before the text beside a lead and before the further lines, beyond the indent
};

// Line by line input and output: a terminal, dumb or not, a pipe, or a file. What is printed is
// collected and written before each question and by flush(). Needs SIGPIPE ignored.
class Console {
public:
    struct Options {
        system::Stream in = system::Stream::input();
        system::Stream out = system::Stream::output();
        bool colour = false;       // whether styles may use colours
        std::size_t columns = 0;   // 0: as wide as the terminal, 80 where there is none
        system::Waitable leave{};  // ready when it is time to leave, such as system::EndRequest
    };
    explicit Console(Options options, core::Language language);

    void setLanguage(core::Language language) { m_language = language; }

    void print(const Paragraph& paragraph);
    void print(std::string_view text) { print(Paragraph{.lead = {}, .text = std::string(text)}); }
    void blank();
    // A blank line, and this below it.
    void heading(std::string_view text);

    // Called about every second while a line is awaited; the wait ends when it returns false.
    void setTick(std::function<bool()> tick) { m_tick = std::move(tick); }

    // Prints the prompt and waits for a line, without its line end. Nothing at the end of the input; an empty line when
    // the tick ended the wait.
    [[nodiscard]] std::optional<std::string> ask(std::string_view prompt);

    // Writes what was printed. False when that is not possible (any more): error() says why.
    bool flush();
    [[nodiscard]] std::error_code error() const { return m_error; }  // none when all went well

    // How wide it is.
    [[nodiscard]] std::size_t columns() const;
    [[nodiscard]] bool asksTerminal() const { return m_asksTerminal; }
    // Whether the input ended because it was time to leave.
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

// Whether to use colours on a stream: it is a terminal that is not dumb, and NO_COLOR (no-color.org) is not set.
[[nodiscard]] bool wantsColour(system::Stream stream);

}  // namespace fourfold::terminal
