#pragma once

#include <string>
#include <vector>

#include "core/diagnostics.hpp"

namespace fourfold::quiz::rules {

// How often some look told the right option, and how often it would by chance alone.
class ChanceHits {
public:
    // A question where one option stands out by its look: whether it was right, and how likely that was.
    void count(bool isHit, double chance);

    // Tells it when chance alone would do so less than once in a hundred banks (the tail of the Poisson-binomial
    // distribution): what, hits, questions that count, hits by chance.
    void tell(core::Code code, std::string what, core::Diagnostics& found) const;

private:
    std::size_t m_hits = 0;
    std::vector<double> m_chances;
};

}  // namespace fourfold::quiz::rules
