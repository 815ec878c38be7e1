#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "records/attempt.hpp"
#include "records/chain.hpp"
#include "terminal/console.hpp"
#include "terminal/voice.hpp"

// How the terminal shows attempts. Names go through core::printable(), since they may contain anything.
namespace fourfold::commands {

inline constexpr std::size_t idWidth = 10;  // columns of shortId()

// The beginning of the attempt's id, and two blanks.
[[nodiscard]] std::string shortId(const records::Attempt& attempt);
// "Li Lei, staff number 12 (class 3)"
[[nodiscard]] std::string whoText(const records::Person& person, const terminal::Voice& voice);
// "2026-11-25 09:30, Li Lei (class 3): orange, exam, passed with 92.5, in 4:31"
[[nodiscard]] std::string entryOf(const records::Attempt& attempt, const terminal::Voice& voice);
// Prints everything that is stored of an attempt, move by move.
void printAttempt(terminal::Console& console, const terminal::Voice& voice, const records::Attempt& attempt,
                  const std::vector<records::Move>& moves, const std::optional<records::Closing>& closing);

}  // namespace fourfold::commands
