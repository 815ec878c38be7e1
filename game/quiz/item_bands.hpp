#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "quiz/estimate.hpp"

// How the statistics of a question or an exam are interpreted. The bands of facility, discrimination and internal
// consistency, and the mark of 15 for efficiency, are those of the Open University's quizzes in Moodle ("The Moodle
// Quiz (iCMA) reports", section 4, and Moodle's "Quiz report statistics"); they apply to figures in percent, rounded to
// whole ones. Those of the point-biserial are R. L. Ebel's ("Essentials of Educational Measurement", 1972).
namespace fourfold::quiz {

enum class FacilityBand {
    extremelyHard,  // up to 5: or something is wrong with the question
    veryHard,       // to 10
    hard,           // to 20
    ratherHard,     // to 34
    right,          // to 65: for the average trainee
    ratherEasy,     // to 80
    easy,           // to 89
    veryEasy,       // to 94
    extremelyEasy,  // from 95
};
inline constexpr std::array<std::string_view, 9> facilityBandNames{"extremely-hard", "very-hard",   "hard",
                                                                   "rather-hard",    "about-right", "rather-easy",
                                                                   "easy",           "very-easy",   "extremely-easy"};

enum class DiscriminationBand {
    negative,  // below 0: the question is probably invalid, its key wrong or its wording misread
    veryWeak,  // to 19
    weak,      // to 29
    adequate,  // to 49
    veryGood,  // from 50
};
inline constexpr std::array<std::string_view, 5> discriminationBandNames{"negative", "very-weak", "weak", "adequate",
                                                                         "very-good"};

enum class BiserialBand {
    reject,  // below 0
    poor,    // below 0.20
    fair,    // below 0.30
    good,    // below 0.40
    excellent,
};
inline constexpr std::array<std::string_view, 5> biserialBandNames{"reject", "poor", "fair", "good", "excellent"};

enum class ConsistencyBand {
    unsatisfactory,  // below 64
    middling,
    satisfactory,  // above 75
};
inline constexpr std::array<std::string_view, 3> consistencyBandNames{"unsatisfactory", "middling", "satisfactory"};

// An efficiency below this is flagged.
inline constexpr double lowEfficiency = 15;
// A wrong option is dead when fewer than 5% choose it. This needs at least fewestForDeadOptions people: among fewer, a
// single person is more than 5%, and that nobody chose it may be chance.
inline constexpr double deadShare = 0.05;
inline constexpr std::size_t fewestForDeadOptions = 20;

// These take percentages.
[[nodiscard]] FacilityBand facilityBand(double facility);
[[nodiscard]] DiscriminationBand discriminationBand(double discrimination);
[[nodiscard]] ConsistencyBand consistencyBand(double alpha);
// Takes -1 to 1.
[[nodiscard]] BiserialBand biserialBand(double pointBiserial);

[[nodiscard]] constexpr bool isSuspect(FacilityBand band) {
    return band == FacilityBand::extremelyHard || band == FacilityBand::extremelyEasy;
}

}  // namespace fourfold::quiz
