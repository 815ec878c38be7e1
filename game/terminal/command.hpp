#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/language.hpp"
#include "core/strings.hpp"

namespace fourfold::terminal {

// What the trainee asks for at a prompt.
struct Command {
    enum class Kind {
        number,  // a choice, or an entry of a list
        notebook,
        chart,
        status,
        log,
        brief,
        repeat,
        undo,
        help,
        quit,
        english,
        chinese,
        resume,   // on the list of scenarios: go on with the play left unfinished
        mode,     // there too: practice or exam
        drill,    // there too: the mistakes that are due
        nothing,  // an empty line
        unknown,
    };
    Kind kind = Kind::unknown;
    std::size_t number = 0;  // from 1, for Kind::number
};

// What was typed as commands are told apart by: blanks around cut off, Latin letters in lower case, full-width digits
// and letters (U+FF01 to U+FF5E) and the ideographic blank as ASCII.
[[nodiscard]] std::string plainLine(std::string_view line);

// Whether such a line is one of the names of a command, "<command>.keys", separated by blanks, in either language.
[[nodiscard]] bool namesCommand(std::string_view line, const core::Strings& strings, const std::string& command);

// Understands a line: a number, or one of the names of a command ("terminal.command.<name>.keys", separated by blanks).
// The names of both languages hold at any time. Blanks around and the case of Latin letters do not matter, and
// full-width digits are digits: a Chinese input method may be on.
[[nodiscard]] Command parseCommand(std::string_view line, const core::Strings& strings);

}  // namespace fourfold::terminal
