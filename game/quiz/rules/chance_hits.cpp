#include "quiz/rules/chance_hits.hpp"

#include <cmath>
#include <numeric>
#include <utility>

#include "core/binomial_tail.hpp"

namespace fourfold::quiz::rules {
namespace {

constexpr double leastChance = 0.01;

}  // namespace

void ChanceHits::count(bool isHit, double chance) {
    if (isHit) ++m_hits;
    m_chances.push_back(chance);
}

void ChanceHits::tell(core::Code code, std::string what, core::Diagnostics& found) const {
    if (m_hits == 0 || core::binomialTail(m_chances, m_hits) >= leastChance) return;
    const double expected = std::accumulate(m_chances.begin(), m_chances.end(), 0.0);
    found.add(code, {},
              {std::move(what), std::to_string(m_hits), std::to_string(m_chances.size()),
               std::to_string(std::lround(expected))});
}

}  // namespace fourfold::quiz::rules
