#include "coach/bots/circle.hpp"

#include <utility>

namespace fourfold::coach {

Circle::Circle(std::vector<double> inner, std::vector<double> leaves)
    : m_inner(std::move(inner)), m_leaves(std::move(leaves)), m_goes(m_leaves.size()) {
    const std::size_t n = size();
    for (std::size_t out = 0; out < n; ++out) {
        const double* row = m_inner.data() + out * n;
        m_goes[out] = m_leaves[out];
        for (std::size_t j = out + 1; j < n; ++j) m_goes[out] += row[j];
        for (std::size_t i = out + 1; i < n; ++i) {
            const double share = m_inner[i * n + out] / m_goes[out];
            if (share == 0) continue;
            for (std::size_t j = out + 1; j < n; ++j) m_inner[i * n + j] += share * row[j];
            m_leaves[i] += share * m_leaves[out];
        }
    }
}

std::vector<double> Circle::visits(std::vector<double> enters) const {
    const std::size_t n = size();
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) enters[j] += enters[i] / m_goes[i] * m_inner[i * n + j];
    }
    // Each state holds what enters it with the earlier states eliminated. Going back, later states send to earlier
    // ones.
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t j = i + 1; j < n; ++j) enters[i] += enters[j] * m_inner[j * n + i];
        enters[i] /= m_goes[i];
    }
    return enters;
}

}  // namespace fourfold::coach
