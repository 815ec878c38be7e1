#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "coach/review.hpp"
#include "quiz/sitting.hpp"
#include "records/attempt_store.hpp"
#include "reports/shelf.hpp"

namespace fourfold::desk {

// One attempt in detail. If its scenario or bank is not at hand in its version, only the moves are known.
struct AttemptDetails {
    records::Attempt attempt;
    std::vector<records::Move> moves;
    core::Text title;  // of the scenario or bank

    // For a play: its scenario, and its choices without those that were rolled back.
    std::shared_ptr<const scenario::Scenario> scenario;
    std::optional<coach::Review> review;  // nothing if the scenario cannot be solved exactly
    // For a quiz. The bank must outlive the sitting.
    std::shared_ptr<const quiz::Bank> bank;
    std::optional<quiz::Sitting> sitting;
    // An exam on a scenario that goes on, or one of questions whose review is not released to the person: what was
    // right is not shown.
    bool isKeptBack = false;
};

// The details of an attempt of the store. May take as long as solving its scenario.
[[nodiscard]] AttemptDetails lookInto(records::Attempt attempt, std::vector<records::Move> moves,
                                      records::AttemptStore& store, reports::Shelf& shelf);

}  // namespace fourfold::desk
