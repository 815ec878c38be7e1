#pragma once

#include <compare>
#include <cstdint>

namespace fourfold::core {

// An exact number: scores, regrets and percentages decide labels and passes, so they are compared and rounded without
// floating point. The denominator is above 0.
struct Fraction {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;

    [[nodiscard]] std::strong_ordering operator<=>(const Fraction& other) const;
    [[nodiscard]] bool operator==(const Fraction& other) const;
    [[nodiscard]] double toDouble() const { return static_cast<double>(numerator) / static_cast<double>(denominator); }
    // To the nearest whole number, halves away from zero.
    [[nodiscard]] std::int64_t rounded() const;
    // As rounded(), in units of 1/10^digits.
    [[nodiscard]] std::int64_t roundedTo(int digits) const;
    // How many whole units of 1/parts it holds. The number must not be negative.
    [[nodiscard]] std::int64_t wholeParts(std::int64_t parts) const;
};

[[nodiscard]] constexpr Fraction whole(std::int64_t value) { return {value, 1}; }

// In lowest terms. A result whose terms do not fit is a fraction near it: sums and products of shares of points always
// fit, since their denominators stay small, unless somebody has written others into the records.
[[nodiscard]] Fraction operator+(const Fraction& a, const Fraction& b);
[[nodiscard]] Fraction operator*(const Fraction& a, const Fraction& b);
// `b` is above 0.
[[nodiscard]] Fraction operator/(const Fraction& a, const Fraction& b);

}  // namespace fourfold::core
