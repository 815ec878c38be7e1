#pragma once

#include <string>

#include "quiz/bank.hpp"

namespace fourfold::yaml {

// A bank as the text of its file: read again, it is the same bank, wherever its parts stand then. What has its default
// is left out. Ends with a line break.
[[nodiscard]] std::string bankText(const quiz::Bank& bank);

}  // namespace fourfold::yaml
