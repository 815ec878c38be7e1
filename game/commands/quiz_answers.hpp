#pragma once

#include <memory>

#include "commands/quiz.hpp"
#include "quiz/bank.hpp"

namespace fourfold::commands {

// Answers a bank from the command line, without asking and without keeping anything: practice, or the dry run of an
// exam. Prints the result. Returns the exit code.
[[nodiscard]] int answerList(const QuizOptions& options, const quiz::Bank& bank, const Context& context);

// Takes an exam as somebody would who takes it, without keeping anything, and then prints what was right. Its questions
// are drawn by a number that the leader chooses; no exam that counts has these. Returns the exit code.
[[nodiscard]] int dryRun(const QuizOptions& options, const std::shared_ptr<const quiz::Bank>& bank,
                         const Context& context);

}  // namespace fourfold::commands
