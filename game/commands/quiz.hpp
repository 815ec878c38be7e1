#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "commands/context.hpp"

namespace fourfold::commands {

struct QuizOptions {
    std::string bank;    // an id or a path; empty: list all banks
    bool exam = false;   // else practice
    std::string person;  // name or staff number; if empty, an exam asks for it
    std::string className;
    std::optional<std::string> number{};  // staff number; empty: the person who has none
    std::optional<std::string> answers;   // "question=answer;...": answer these without asking, and store nothing
    std::optional<std::uint64_t> seed;    // of practice: determines its order, random without it; of a dry run: 0
    bool dryRun = false;                  // an exam that nobody takes and nothing is kept of
    bool yes = false;                     // begin an exam without asking
    bool anew = false;                    // begin anew, even if there is something to go on with
    std::string store;                    // as in RecordsOptions
    bool review = false;                  // look back at the person's last exam; begin no quiz
    std::optional<std::filesystem::path> certificate;  // write it for the person's best passed exam; begin no quiz
    bool json = false;                                 // print the result for tools on standard output
};

// The exit code for wishes about an exam that nobody has: its questions are drawn by the store alone, and a dry run is
// the leader's. Prints why. Nothing: there is no such wish.
[[nodiscard]] std::optional<int> refusedExam(const QuizOptions& options, const Context& context);

// `fourfold quiz`: a question bank as practice or exam, in the terminal. Continues an unfinished quiz. Returns the exit
// code: failure if the input ends in the middle, but not for an exam that was not passed.
[[nodiscard]] int quizText(const QuizOptions& options, const Context& context);

}  // namespace fourfold::commands
