#include "ui/blink.hpp"

#include <cmath>

namespace fourfold::ui {
namespace {

constexpr double period = 2.8;  // mean seconds from one blink to the next
constexpr double spread = 1.6;  // the most seconds from the beginning of a period to its blink
constexpr double shut = 0.14;   // seconds that the eyes are closed

}  // namespace

bool eyesClosedAt(double seconds) {
    // The fractions of multiples of the golden ratio are spread evenly and never repeat.
    constexpr double golden = 0.6180339887498949;
    const double n = std::floor(seconds / period);
    const double scatter = n * golden;
    const double begin = n * period + (scatter - std::floor(scatter)) * spread;
    return seconds >= begin && seconds < begin + shut;
}

}  // namespace fourfold::ui
