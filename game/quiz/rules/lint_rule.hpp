#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/diagnostics.hpp"
#include "core/go_on.hpp"
#include "quiz/bank.hpp"
#include "quiz/guess.hpp"

// What lint rules find in a question bank beyond errors of its format. A lint rule is an entry of core/bank_lint.def
// and a file with its function, which adds diagnostics at the places in the file that they are about. A fixture in
// tests/fixtures/quiz shows each of its findings.
namespace fourfold::quiz::rules {

struct Facts {
    const Bank& bank;
    // What guessing earns, by question; nothing for a practical one whose scenario cannot be used.
    std::vector<std::optional<Guess>> guesses;
    core::GoOn goOn{};  // for long work; that it was not done is a finding
};

using LintRule = void (*)(const Facts&, core::Diagnostics&);

// All lint rules, in the order of the list.
[[nodiscard]] std::span<const LintRule> lintRules();

// Applies every lint rule to a bank. `practical` says what guessing at a practical question earns, or nothing.
using PracticalGuess = std::function<std::optional<Guess>(const Practical&)>;
[[nodiscard]] core::Diagnostics inspect(const Bank& bank, const PracticalGuess& practical, const core::GoOn& goOn = {});

// The function of each rule.
#define LINT_RULE(function, ...) void function(const Facts& facts, core::Diagnostics& found);
#define FINDING(...)
#include "core/bank_lint.def"

}  // namespace fourfold::quiz::rules
