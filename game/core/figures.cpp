#include "core/figures.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace fourfold::core {
namespace {

std::string tenthsText(std::int64_t value) {
    return value % 10 == 0 ? fmt::format("{}", value / 10) : fmt::format("{}.{}", value / 10, value % 10);
}

}  // namespace

std::string scoreText(const Fraction& score) { return tenthsText(score.wholeParts(10)); }

std::string lossText(const Fraction& loss) {
    const std::int64_t rounded = loss.roundedTo(1);
    return tenthsText(loss > whole(0) ? std::max<std::int64_t>(1, rounded) : 0);
}

std::string clockText(std::chrono::milliseconds left) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
    return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

}  // namespace fourfold::core
