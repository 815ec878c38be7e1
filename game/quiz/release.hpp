#pragma once

#include <cstddef>
#include <string>

#include "core/day.hpp"
#include "core/strings.hpp"
#include "quiz/bank.hpp"

// When the review of an exam is released to those who took it.
namespace fourfold::quiz {

// The standing of a person in an exam that decides about the review.
struct ReviewStanding {
    bool handedIn = false;  // at least one attempt is handed in
    bool goesOn = false;    // an attempt is begun and not handed in
    bool passed = false;    // in one of those handed in
    std::size_t triesLeft = 0;
};

// What must still happen until somebody may see the review.
enum class ReviewWait {
    nothing,
    handIn,         // the attempt that goes on, or the first one
    settled,        // a pass, or the last try
    day,            // Exam::reviewFrom
    settledAndDay,  // both
    never,
};

[[nodiscard]] ReviewWait reviewWait(const Exam& exam, const ReviewStanding& standing, core::Day today);
// The general rule of the exam: what a person who has just handed in may have to wait for.
[[nodiscard]] ReviewWait reviewRule(const Exam& exam);

// The sentence that tells what to wait for. For `nothing` it says that the review comes after each attempt.
[[nodiscard]] std::string reviewText(const Exam& exam, ReviewWait wait, const core::Strings& strings,
                                     core::Language language);

}  // namespace fourfold::quiz
