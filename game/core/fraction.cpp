#include "core/fraction.hpp"

#include <limits>
#include <utility>

namespace fourfold::core {
namespace {

__extension__ using Wide = __int128;

Fraction reduced(Wide numerator, Wide denominator) {
    Wide a = numerator < 0 ? -numerator : numerator;
    Wide b = denominator;
    while (b != 0) a = std::exchange(b, a % b);
    numerator /= a;
    denominator /= a;
    // What does not fit is brought near: half of both is the same but for the last bit.
    constexpr Wide most = std::numeric_limits<std::int64_t>::max();
    while (numerator > most || numerator < -most || denominator > most) {
        numerator /= 2;
        denominator /= 2;
    }
    return {static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator > 0 ? denominator : 1)};
}

}  // namespace

std::strong_ordering Fraction::operator<=>(const Fraction& other) const {
    const Wide left = static_cast<Wide>(numerator) * other.denominator;
    const Wide right = static_cast<Wide>(other.numerator) * denominator;
    return left <=> right;
}

bool Fraction::operator==(const Fraction& other) const { return (*this <=> other) == 0; }

std::int64_t Fraction::rounded() const { return roundedTo(0); }

std::int64_t Fraction::roundedTo(int digits) const {
    Wide scaled = numerator;
    for (int i = 0; i < digits; ++i) scaled *= 10;
    const Wide half = denominator;
    const Wide doubled = 2 * scaled;
    const Wide result = scaled >= 0 ? (doubled + half) / (2 * static_cast<Wide>(denominator))
                                    : (doubled - half) / (2 * static_cast<Wide>(denominator));
    return static_cast<std::int64_t>(result);
}

std::int64_t Fraction::wholeParts(std::int64_t parts) const {
    return static_cast<std::int64_t>(static_cast<Wide>(numerator) * parts / denominator);
}

Fraction operator/(const Fraction& a, const Fraction& b) {
    return reduced(static_cast<Wide>(a.numerator) * b.denominator, static_cast<Wide>(a.denominator) * b.numerator);
}

Fraction operator+(const Fraction& a, const Fraction& b) {
    return reduced(static_cast<Wide>(a.numerator) * b.denominator + static_cast<Wide>(b.numerator) * a.denominator,
                   static_cast<Wide>(a.denominator) * b.denominator);
}

Fraction operator*(const Fraction& a, const Fraction& b) {
    return reduced(static_cast<Wide>(a.numerator) * b.numerator, static_cast<Wide>(a.denominator) * b.denominator);
}

}  // namespace fourfold::core
