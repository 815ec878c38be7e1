#pragma once

#include <string>
#include <vector>

#include "core/diagnostics.hpp"

namespace fourfold::quiz::rules {

// Counts how often a visible feature, such as its length, gave away the right option, and how often it would by chance.
class ChanceHits {
public:
    // Adds a question where one option stands out by the feature: whether that option is right, and how likely it is by
    // chance.
    void count(bool isHit, double chance);

    // Adds a finding when chance alone would give so many hits in fewer than one of a hundred banks (the tail of the
    // Poisson-binomial distribution). Its arguments: what, hits, questions counted, hits expected by chance.
    void tell(core::Code code, std::string what, core::Diagnostics& found) const;

private:
    std::size_t m_hits = 0;
    std::vector<double> m_chances;
};

}  // namespace fourfold::quiz::rules
