#pragma once

#include <memory>
#include <span>

#include "coach/rules/facts.hpp"
#include "core/diagnostics.hpp"

// What the coach finds in a scenario file beyond its format. A rule is a file with one function, declared below and
// registered in rule.cpp; it adds diagnostics at the places in the file that they are about, with a play that shows them
// where one does.
namespace fourfold::coach::rules {

// What a rule looks at; it is left out where that is not to be had.
enum class Needs {
    file,    // the scenario alone
    states,  // all states that plays can reach
    score,   // the exact solution, too
};

struct Rule {
    Needs needs = Needs::file;
    void (*look)(const Facts&, core::Diagnostics&) = nullptr;
};

// All of them, in the order of their codes.
[[nodiscard]] std::span<const Rule> all();

// Looks at a scenario by every rule. `traditional` is the weighting that plays are compared with; beyond the limits a
// scenario is not explored, which is a finding of its own.
[[nodiscard]] core::Diagnostics inspect(const std::shared_ptr<const scenario::Scenario>& scenario,
                                        const scenario::Weights& traditional, const SolveLimits& limits = {});

void notProven(const Facts& facts, core::Diagnostics& found);
void unreachableScenes(const Facts& facts, core::Diagnostics& found);
void neverOpenChoices(const Facts& facts, core::Diagnostics& found);
void noWayToAnEnding(const Facts& facts, core::Diagnostics& found);
void notesNeverLearnt(const Facts& facts, core::Diagnostics& found);
void notesNeverUsed(const Facts& facts, core::Diagnostics& found);
void notesNeededTooEarly(const Facts& facts, core::Diagnostics& found);
void toolsNeverUsed(const Facts& facts, core::Diagnostics& found);
void metersNeverUsed(const Facts& facts, core::Diagnostics& found);
void personsNeverUsed(const Facts& facts, core::Diagnostics& found);
void idleAlternatives(const Facts& facts, core::Diagnostics& found);
void dimensionsNotEarnable(const Facts& facts, core::Diagnostics& found);
void worthless(const Facts& facts, core::Diagnostics& found);
void notPassable(const Facts& facts, core::Diagnostics& found);
void noPerfectPlay(const Facts& facts, core::Diagnostics& found);
void loneDecisions(const Facts& facts, core::Diagnostics& found);
void passWithout(const Facts& facts, core::Diagnostics& found);
void lostEarly(const Facts& facts, core::Diagnostics& found);
void effectiveWeightsDiffer(const Facts& facts, core::Diagnostics& found);
void neverBest(const Facts& facts, core::Diagnostics& found);
void guessable(const Facts& facts, core::Diagnostics& found);
void naivePlay(const Facts& facts, core::Diagnostics& found);
void textsBeyondBubble(const Facts& facts, core::Diagnostics& found);
void unequalChoices(const Facts& facts, core::Diagnostics& found);
void chineseMarks(const Facts& facts, core::Diagnostics& found);

}  // namespace fourfold::coach::rules
