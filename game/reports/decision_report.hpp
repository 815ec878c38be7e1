#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "reports/material.hpp"
#include "reports/score_summary.hpp"

namespace fourfold::reports {

// What the plays of a class did with one choice of a scene.
struct ChoiceReport {
    scenario::ChoiceId choice;
    Share plays;                   // plays that took it, of the plays that decided in its scene
    std::size_t taken = 0;         // how many times
    std::optional<double> regret;  // average regret each time it was taken; nothing if it was never taken
    bool redLine = false;
};

struct SceneReport {
    scenario::SceneId scene;
    std::size_t plays = 0;      // that decided here
    std::size_t decisions = 0;  // of all plays; one play may decide here several times
    // What the decisions of this scene cost a play, in final-score points: the mean over all plays of the report.
    double lost = 0;
    std::size_t wrong = 0;              // decisions that cost more than a good choice may, or crossed a red line
    std::vector<ChoiceReport> choices;  // all choices of the scene, in the author's order
};

// The decisions of a class in one version of a scenario. In a play whose score is above zero, the score and the points
// lost add up to 100. Then the means of both add up to 100, too.
struct DecisionReport {
    std::shared_ptr<const scenario::Scenario> scenario;  // never null
    Attempts attempts = Attempts::first;
    std::size_t plays = 0;
    std::size_t people = 0;
    std::size_t otherVersions = 0;    // plays that count, but on a version that is not at hand
    double lost = 0;                  // points that a play lost, on average
    std::vector<SceneReport> scenes;  // scenes where somebody decided, in the author's order

    // The scenes sorted by cost, the costliest first, without the scenes that cost nothing.
    [[nodiscard]] std::vector<const SceneReport*> costliest() const;
};

// One report for each version with plays in the material, sorted by id.
[[nodiscard]] std::vector<DecisionReport> decisionReports(const Material& material, Attempts attempts);

}  // namespace fourfold::reports
