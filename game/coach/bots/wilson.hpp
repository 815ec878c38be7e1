#pragma once

#include <cstdint>

namespace fourfold::coach {

// Both ends included, 0 to 1.
struct Interval {
    double low = 0;
    double high = 1;
};

// The 95% confidence interval of a probability, after `hits` of `trials` independent trials (at least one). It stays
// within 0 and 1, and is honest for few trials and rare hits. E. B. Wilson, "Probable inference, the law of succession,
// and statistical inference", 1927.
[[nodiscard]] Interval wilson(std::uint64_t hits, std::uint64_t trials);

}  // namespace fourfold::coach
