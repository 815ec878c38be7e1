#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "reports/material.hpp"
#include "reports/score_summary.hpp"

namespace fourfold::reports {

// How a class treated one choice of a scene.
struct ChoiceReport {
    scenario::ChoiceId choice;
    Share plays;                   // that took it, of those that came to decide in its scene
    std::size_t taken = 0;         // times
    std::optional<double> regret;  // what it cost each time, on the average; nothing when it was never taken
    bool redLine = false;
};

struct SceneReport {
    scenario::SceneId scene;
    std::size_t plays = 0;      // that decided here
    std::size_t decisions = 0;  // of them all: a scene may ask for several, and be come back to
    // What its decisions cost a play, on the average over all plays of the report, in final-score points.
    double lost = 0;
    std::size_t wrong = 0;              // decisions that cost more than a good one may, or crossed a red line
    std::vector<ChoiceReport> choices;  // all of the scene, in the author's order
};

// What a class decided in one version of a scenario. For plays that stay above zero their score and what they lost add
// up to 100, so the means of both do, too.
struct DecisionReport {
    std::shared_ptr<const scenario::Scenario> scenario;  // never null
    Attempts attempts = Attempts::first;
    std::size_t plays = 0;
    std::size_t people = 0;
    std::size_t otherVersions = 0;    // plays that count but were made on a version that is not at hand
    double lost = 0;                  // by a play, on the average
    std::vector<SceneReport> scenes;  // where somebody decided, in the author's order

    // The scenes by what they cost, the costliest first; those that cost nothing left out.
    [[nodiscard]] std::vector<const SceneReport*> costliest() const;
};

// One for each version with plays in the material, by id.
[[nodiscard]] std::vector<DecisionReport> decisionReports(const Material& material, Attempts attempts);

}  // namespace fourfold::reports
