#pragma once

#include <string>

#include "core/diagnostics.hpp"

namespace fourfold::core {

// What is wrong, in one line: "no scene named 'clsoe'; did you mean 'close'?"
[[nodiscard]] std::string messageOf(const Diagnostic& diagnostic, Language language);

// The whole line as compilers write it: "cold-call.yaml:42:13: error F0012: no scene named ...". A finding about the
// file as a whole has no line and column.
[[nodiscard]] std::string formatDiagnostic(const Diagnostic& diagnostic, Language language);

// The play that shows it, as a line of its own: "  play: ask-why, call-wu". Only for a finding with a witness.
[[nodiscard]] std::string formatWitness(const Diagnostic& diagnostic, Language language);

// A piece of a file, fit to stand in a message: at most 60 characters, control characters made visible.
[[nodiscard]] std::string shown(std::string_view piece);

}  // namespace fourfold::core
