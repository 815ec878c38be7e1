#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "core/id_rule.hpp"
#include "core/text.hpp"
#include "quiz/limits.hpp"

// Limits on the size and number of the values in a scenario file or a question bank. The loader checks them, and the
// JSON Schema states them.
namespace fourfold::yaml {

// The values that a number may have, both ends included.
struct Range {
    int least = 0;
    int most = 0;
};

inline constexpr int supportedFormat = 1;
using core::longestText;
using core::longestId;
inline constexpr std::size_t mostEntries = 10'000;  // in any section; also of choices in the whole file

inline constexpr Range minutesRange{1, 240};
inline constexpr Range passRange{1, 100};
inline constexpr Range percentRange{0, 100};  // of naive plays that may pass
inline constexpr Range weightRange{0, 100};
inline constexpr Range rapportRange{0, 10};
inline constexpr Range meterRange{1, 99};       // start and maximum of a meter
inline constexpr Range meterLeastRange{0, 99};  // the least value in a condition
inline constexpr Range pointRange{-20, 20};
inline constexpr Range rapportChangeRange{-10, 10};
inline constexpr Range meterChangeRange{-99, 99};

// Limits of a question bank.
using quiz::mostQuestions;
using quiz::mostTopics;
inline constexpr Range questionPointsRange{quiz::fewestPoints, quiz::mostPoints};
inline constexpr Range triesRange{1, 99};
inline constexpr Range quotaRange{1, static_cast<int>(mostQuestions)};
inline constexpr Range secondChanceRange{1, 100};

// The key of a rule for multiple choices, in a bank and in a question.
inline constexpr std::string_view multipleRuleKey = "multiple_marking";

// Keys of a line that are not ids of persons.
inline constexpr std::array<std::string_view, 6> reservedPersonIds{"narrator", "you", "en", "zh", "if", "mood"};

}  // namespace fourfold::yaml
