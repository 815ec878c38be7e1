#pragma once

#include <cstddef>
#include <string>

#include "core/day.hpp"
#include "core/strings.hpp"
#include "quiz/bank.hpp"

// When the review of an exam is released to those who took it.
namespace fourfold::quiz {

// How somebody stands with an exam, as far as its review depends on it.
struct ReviewStanding {
    bool handedIn = false;  // at least one attempt was
    bool goesOn = false;    // another one is begun and not handed in
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
// What everybody has to wait for after handing in, from the first day on: the rule of the exam.
[[nodiscard]] ReviewWait reviewRule(const Exam& exam);

// The sentence that tells it; of waiting for nothing, that the review comes after each attempt.
[[nodiscard]] std::string reviewText(const Exam& exam, ReviewWait wait, const core::Strings& strings,
                                     core::Language language);

}  // namespace fourfold::quiz
