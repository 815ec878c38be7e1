#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/fraction.hpp"

// What a value in a row can be. A store may come from elsewhere, so every column is checked when it is read.
namespace fourfold::records {

// Moments from the year 1 to the year 9999, in milliseconds since 1970.
inline constexpr std::int64_t earliestMoment = -62'135'596'800'000;
inline constexpr std::int64_t latestMoment = 253'402'300'799'999;
// A hundred years: the sums of all attempts of a store stay within 64 bits.
inline constexpr std::int64_t longestDuration = 3'155'760'000'000;
inline constexpr std::int64_t mostMovesOfAttempt = 1'000'000'000;
inline constexpr std::size_t mostBytesOfId = 200;
// What is written is cut there.
inline constexpr std::size_t mostBytesOfText = 1'000'000;
// Of the file of a scenario or bank. The loader reads no larger one.
inline constexpr std::size_t mostBytesOfVersion = 2'000'000;

// Valid UTF-8 without NUL, of at most so many bytes.
[[nodiscard]] bool isStorable(std::string_view text, std::size_t most = mostBytesOfText);
// The same, and not empty.
[[nodiscard]] bool isStorableId(std::string_view text);
[[nodiscard]] bool isStorableMoment(std::int64_t milliseconds);
[[nodiscard]] bool isStorableDuration(std::int64_t milliseconds);
// A score, 0 to 100, whose denominator leaves room for exact arithmetic.
[[nodiscard]] bool isScore(const core::Fraction& score);
// The same for a share of a question's points, 0 to 1.
[[nodiscard]] bool isShare(const core::Fraction& share);

}  // namespace fourfold::records
