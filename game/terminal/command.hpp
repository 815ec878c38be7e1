#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/language.hpp"
#include "core/strings.hpp"

namespace fourfold::terminal {

// What the trainee asked for at a prompt.
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
        resume,   // on the list of scenarios: go on with the unfinished play
        mode,     // on that list: change between practice and exam
        drill,    // on that list: drill the mistakes that are due
        nothing,  // an empty line
        unknown,
    };
    Kind kind = Kind::unknown;
    std::size_t number = 0;  // from 1, for Kind::number
};

// A typed line in the form in which commands are compared: without blanks at both ends, Latin letters in lower case,
// full-width digits and letters (U+FF01 to U+FF5E) and the ideographic blank as ASCII.
[[nodiscard]] std::string plainLine(std::string_view line);

// Whether the line is one of the names of a command in either language. The text "<command>.keys" lists the names,
// separated by blanks. The line must come from plainLine().
[[nodiscard]] bool namesCommand(std::string_view line, const core::Strings& strings, const std::string& command);

// Understands a line: a number, or one of the names of a command. The text "terminal.command.<name>.keys" lists the
// names, separated by blanks. The names of both languages are always valid. Blanks at both ends and the case of Latin
// letters do not matter. Full-width digits count as digits, because a Chinese input method may be on.
[[nodiscard]] Command parseCommand(std::string_view line, const core::Strings& strings);

}  // namespace fourfold::terminal
