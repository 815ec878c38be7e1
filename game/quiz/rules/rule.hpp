#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/diagnostics.hpp"
#include "quiz/bank.hpp"
#include "quiz/guess.hpp"

// What is found in a question bank beyond its format. A rule is a file with one function, declared below and registered in
// rule.cpp; it adds diagnostics at the places in the file that they are about.
namespace fourfold::quiz::rules {

struct Facts {
    const Bank& bank;
    // What guessing earns, by question; nothing for a practical one whose scenario cannot be used.
    std::vector<std::optional<Guess>> guesses;
};

using Rule = void (*)(const Facts&, core::Diagnostics&);

// All of them: first what only banks have, in the order of their codes.
[[nodiscard]] std::span<const Rule> all();

// Looks at a bank by every rule. `practical` says what guessing at a practical question earns, or nothing.
using PracticalGuess = std::function<std::optional<Guess>(const Practical&)>;
[[nodiscard]] core::Diagnostics inspect(const Bank& bank, const PracticalGuess& practical);

void guessablePlace(const Facts& facts, core::Diagnostics& found);
void guessableLength(const Facts& facts, core::Diagnostics& found);
void duplicateOptions(const Facts& facts, core::Diagnostics& found);
void duplicateQuestions(const Facts& facts, core::Diagnostics& found);
void emptyTopics(const Facts& facts, core::Diagnostics& found);
void drawTooLarge(const Facts& facts, core::Diagnostics& found);
void neverDrawn(const Facts& facts, core::Diagnostics& found);
void missingFeedback(const Facts& facts, core::Diagnostics& found);
void unequalOptions(const Facts& facts, core::Diagnostics& found);
void catchAllOptions(const Facts& facts, core::Diagnostics& found);
void oneSided(const Facts& facts, core::Diagnostics& found);
void guessing(const Facts& facts, core::Diagnostics& found);
void chineseMarks(const Facts& facts, core::Diagnostics& found);

}  // namespace fourfold::quiz::rules
