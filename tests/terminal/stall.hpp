#pragma once

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "support/built.hpp"
#include "support/process.hpp"
#include "support/text.hpp"

// Helpers that play tests/fixtures/play/stall.yaml in a pseudo-terminal.
namespace fourfold::testing {

inline const std::string stall = fourfold::testing::inSource("tests/fixtures/play/stall.yaml");
inline constexpr std::string_view prompt = "h for help): ";

// The number of the choice with this text on the screen.
inline std::string numberOf(const std::string& screen, std::string_view text) {
    const std::size_t at = screen.rfind(text);
    REQUIRE_MESSAGE(at != std::string::npos, "no choice '", text, "' in: ", screen);
    const std::size_t line = screen.rfind('\n', at) + 1;
    const std::size_t digit = screen.find_first_of("123456789", line);
    REQUIRE(digit < at);
    return screen.substr(digit, 1);
}

// Waits for the choices, takes the one with this text, and returns the screen before that.
inline std::string choose(TerminalSession& session, std::string_view text) {
    std::string screen = session.expect(prompt);
    session.send(numberOf(screen, text) + "\n");
    return screen;
}

// Sends a command at the prompt and returns the output up to the next prompt.
inline std::string command(TerminalSession& session, const std::string& line) {
    session.send(line + "\n");
    return session.expect(prompt);
}

}  // namespace fourfold::testing
