#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "commands/context.hpp"

namespace fourfold::commands {

struct QuizOptions {
    std::string bank;    // an id or a path; empty: list the banks there are
    bool exam = false;   // else practice
    std::string person;  // name or staff number; an exam asks for it
    std::string className;
    std::optional<std::string> answers;  // "question=answer;...": answer these without asking, and keep nothing
    std::optional<std::uint64_t> seed;   // draws and mixes; random without it
    bool anew = false;                   // begin anew although there is something to go on with
    std::string store;                   // as in RecordsOptions
    bool review = false;                 // look back at the person's last exam instead
    std::optional<std::filesystem::path> certificate;  // write one for the person's best passed exam instead
    bool json = false;                                 // the result for tools on standard output
};

// `fourfold quiz`: a question bank as practice or exam, in the terminal. Goes on with what was left off. Returns the
// exit code; an exam that was not passed is no failure, but input that ends in the middle is.
[[nodiscard]] int quizText(const QuizOptions& options, const Context& context);

}  // namespace fourfold::commands
