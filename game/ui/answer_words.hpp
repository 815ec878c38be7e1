#pragma once

#include <string>
#include <vector>

#include "quiz/answer.hpp"
#include "ui/page.hpp"

namespace fourfold::ui {

// What somebody answered, as the question has it: a line for each option, item or pair. Of a practical question the
// choices by id; empty without an answer.
[[nodiscard]] std::vector<std::string> wordsOf(const Page& page, const quiz::Answer& answer,
                                               const quiz::Question& question);

}  // namespace fourfold::ui
