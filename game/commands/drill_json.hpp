#pragma once

#include <string>

#include "drill/round.hpp"

// The mistake deck as JSON for tools, one object with a newline behind it.
namespace fourfold::commands {

// `today` is the day that the agenda was made for.
[[nodiscard]] std::string deckJson(const drill::Agenda& agenda, core::Day today);
[[nodiscard]] std::string answersJson(const drill::Round& round);

}  // namespace fourfold::commands
