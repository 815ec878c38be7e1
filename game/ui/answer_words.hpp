#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "quiz/answer.hpp"
#include "ui/page.hpp"

namespace fourfold::ui {

// An answer in the words of the question: a line for each option, item or pair. For a practical question, the ids of
// the choices. Empty without an answer.
[[nodiscard]] std::vector<std::string> wordsOf(const Page& page, const quiz::Answer& answer,
                                               const quiz::Question& question);

// How a multiple choice is marked, as a sentence.
[[nodiscard]] std::string_view markingText(const Page& page, quiz::MultipleRule rule);

}  // namespace fourfold::ui
