#pragma once

#include <string>

#include "quiz/bank.hpp"

namespace fourfold::yaml {

// A bank as the text of its file. Reading the text gives the same bank, except for positions. Keys with their default
// value are left out. Ends with a line break.
[[nodiscard]] std::string bankText(const quiz::Bank& bank);

}  // namespace fourfold::yaml
