#include "quiz/release.hpp"

#include <doctest/doctest.h>

using namespace fourfold;
using namespace fourfold::quiz;

namespace {

const core::Day today = core::dayOf(2026, 11, 29);
constexpr ReviewStanding failed{.handedIn = true, .goesOn = false, .passed = false, .triesLeft = 1};
constexpr ReviewStanding passed{.handedIn = true, .goesOn = false, .passed = true, .triesLeft = 1};
constexpr ReviewStanding spent{.handedIn = true, .goesOn = false, .passed = false, .triesLeft = 0};

Exam examWith(ReviewAfter after, std::optional<core::Day> from = {}) {
    Exam exam;
    exam.review = after;
    exam.reviewFrom = from;
    return exam;
}

}  // namespace

TEST_CASE("a bank that does not say otherwise releases the review with a pass or the last try") {
    const Exam exam;
    CHECK(reviewWait(exam, failed, today) == ReviewWait::settled);
    CHECK(reviewWait(exam, passed, today) == ReviewWait::nothing);
    CHECK(reviewWait(exam, spent, today) == ReviewWait::nothing);
    CHECK(reviewRule(exam) == ReviewWait::settled);
}

TEST_CASE("the review can be released after each attempt, or never") {
    CHECK(reviewWait(examWith(ReviewAfter::eachAttempt), failed, today) == ReviewWait::nothing);
    CHECK(reviewRule(examWith(ReviewAfter::eachAttempt)) == ReviewWait::nothing);
    for (const ReviewStanding& standing : {failed, passed, spent, ReviewStanding{}}) {
        CHECK(reviewWait(examWith(ReviewAfter::never), standing, today) == ReviewWait::never);
    }
    CHECK(reviewRule(examWith(ReviewAfter::never)) == ReviewWait::never);
}

TEST_CASE("a release day is waited for by everybody, and is the first day on which the review is seen") {
    const Exam each = examWith(ReviewAfter::eachAttempt, today);
    CHECK(reviewWait(each, failed, today.plus(-1)) == ReviewWait::day);
    CHECK(reviewWait(each, failed, today) == ReviewWait::nothing);
    CHECK(reviewWait(each, failed, today.plus(1)) == ReviewWait::nothing);
    CHECK(reviewRule(each) == ReviewWait::day);
    const Exam settled = examWith(ReviewAfter::settled, today);
    CHECK(reviewWait(settled, passed, today.plus(-1)) == ReviewWait::day);
    CHECK(reviewWait(settled, failed, today.plus(-1)) == ReviewWait::settledAndDay);
    CHECK(reviewWait(settled, failed, today) == ReviewWait::settled);
    CHECK(reviewWait(settled, spent, today) == ReviewWait::nothing);
    CHECK(reviewRule(settled) == ReviewWait::settledAndDay);
}

TEST_CASE("while an attempt goes on nothing is reviewed, not even an earlier one with the last try begun") {
    for (ReviewStanding standing : {failed, passed, spent}) {
        standing.goesOn = true;
        CHECK(reviewWait(Exam{}, standing, today) == ReviewWait::handIn);
        CHECK(reviewWait(examWith(ReviewAfter::eachAttempt), standing, today) == ReviewWait::handIn);
    }
    CHECK(reviewWait(examWith(ReviewAfter::eachAttempt), ReviewStanding{}, today) == ReviewWait::handIn);
}
