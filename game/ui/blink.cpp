#include "ui/blink.hpp"

#include <cmath>

namespace fourfold::ui {
namespace {

constexpr double period = 2.8;  // seconds from one blink to the next, in the mean
constexpr double spread = 1.6;  // by how much a blink may come later than at the beginning of its period
constexpr double shut = 0.14;   // seconds that the eyes are closed

}  // namespace

bool eyesClosedAt(double seconds) {
    // Scattered as the fractions of multiples of the golden ratio are: even, and never in step.
    constexpr double golden = 0.6180339887498949;
    const double n = std::floor(seconds / period);
    const double scatter = n * golden;
    const double begin = n * period + (scatter - std::floor(scatter)) * spread;
    return seconds >= begin && seconds < begin + shut;
}

}  // namespace fourfold::ui
