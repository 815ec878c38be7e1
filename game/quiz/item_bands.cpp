#include "quiz/item_bands.hpp"

#include <cmath>

namespace fourfold::quiz {
namespace {

// The first band whose highest number is at least the value, or the last band when the value is above all of these.
template <class Band, std::size_t count>
Band bandOf(long value, const std::array<long, count>& highest) {
    std::size_t band = 0;
    while (band < count && value > highest[band]) ++band;
    return static_cast<Band>(band);
}

}  // namespace

FacilityBand facilityBand(double facility) {
    return bandOf<FacilityBand>(std::lround(facility), std::array{5L, 10L, 20L, 34L, 65L, 80L, 89L, 94L});
}

DiscriminationBand discriminationBand(double discrimination) {
    // A negative value that rounds to 0 is negative, too.
    if (discrimination < 0) return DiscriminationBand::negative;
    return bandOf<DiscriminationBand>(std::lround(discrimination), std::array{-1L, 19L, 29L, 49L});
}

ConsistencyBand consistencyBand(double alpha) {
    return bandOf<ConsistencyBand>(std::lround(alpha), std::array{63L, 75L});
}

BiserialBand biserialBand(double pointBiserial) {
    if (pointBiserial < 0) return BiserialBand::reject;
    return bandOf<BiserialBand>(std::lround(100 * pointBiserial), std::array{-1L, 19L, 29L, 39L});
}

}  // namespace fourfold::quiz
