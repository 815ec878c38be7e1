#include "quiz/release.hpp"

#include <array>

#include <fmt/format.h>

namespace fourfold::quiz {
namespace {

ReviewWait both(bool settled, bool day) {
    if (settled) return day ? ReviewWait::settledAndDay : ReviewWait::settled;
    return day ? ReviewWait::day : ReviewWait::nothing;
}

}  // namespace

ReviewWait reviewWait(const Exam& exam, const ReviewStanding& standing, core::Day today) {
    if (exam.review == ReviewAfter::never) return ReviewWait::never;
    if (standing.goesOn || !standing.handedIn) return ReviewWait::handIn;
    const bool isSettled = exam.review != ReviewAfter::settled || standing.passed || standing.triesLeft == 0;
    return both(!isSettled, exam.reviewFrom && today < *exam.reviewFrom);
}

ReviewWait reviewRule(const Exam& exam) {
    if (exam.review == ReviewAfter::never) return ReviewWait::never;
    return both(exam.review == ReviewAfter::settled, exam.reviewFrom.has_value());
}

std::string reviewText(const Exam& exam, ReviewWait wait, const core::Strings& strings, core::Language language) {
    constexpr std::array keys{"quiz.review.at_once",  "quiz.review.hand_in", "quiz.review.settled",
                              "quiz.review.from_day", "quiz.review.both",    "quiz.review.never"};
    const std::string day = exam.reviewFrom ? core::isoText(*exam.reviewFrom) : std::string();
    return strings.format(keys[static_cast<std::size_t>(wait)], language, fmt::arg("day", day));
}

}  // namespace fourfold::quiz
