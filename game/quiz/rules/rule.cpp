#include "quiz/rules/rule.hpp"

#include <array>

namespace fourfold::quiz::rules {
namespace {

constexpr std::array<Rule, 13> list{
    &guessablePlace, &guessableLength, &duplicateOptions, &duplicateQuestions, &emptyTopics, &drawTooLarge,
    &neverDrawn,     &missingFeedback, &unequalOptions,   &catchAllOptions,    &oneSided,    &guessing,
    &chineseMarks,
};

}  // namespace

std::span<const Rule> all() { return list; }

core::Diagnostics inspect(const Bank& bank, const PracticalGuess& practical) {
    Facts facts{.bank = bank, .guesses = {}};
    for (const Question& question : bank.questions) {
        const auto* task = std::get_if<Practical>(&question.task);
        facts.guesses.push_back(task != nullptr ? practical(*task) : guessAt(question));
    }
    core::Diagnostics found(bank.path);
    for (const Rule& rule : all()) rule(facts, found);
    found.finish();
    return found;
}

}  // namespace fourfold::quiz::rules
