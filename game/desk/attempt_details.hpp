#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "coach/review.hpp"
#include "quiz/sitting.hpp"
#include "records/attempt_store.hpp"
#include "reports/shelf.hpp"

namespace fourfold::desk {

// One attempt, and what can be seen of it. Of one whose scenario
// or bank is not at hand in its version, moves are all there is.
struct AttemptDetails {
    records::Attempt attempt;
    std::vector<records::Move> moves;
    core::Text title;  // of what it is about

    // Of a play: the choices it has now, without those that were rolled back.
    std::shared_ptr<const scenario::Scenario> scenario;
    std::optional<coach::Review> review;  // nothing when the scenario cannot be solved exactly
    // Of a quiz: the bank outlives the sitting.
    std::shared_ptr<const quiz::Bank> bank;
    std::optional<quiz::Sitting> sitting;
    bool isKeptBack = false;  // an exam whose review is not released to the person: nor are its questions here
};

// Looks into an attempt of the store; may take as long as solving its scenario does.
[[nodiscard]] AttemptDetails lookInto(records::Attempt attempt, std::vector<records::Move> moves,
                                      records::AttemptStore& store, reports::Shelf& shelf);

}  // namespace fourfold::desk
