#include "core/nearest.hpp"

#include <algorithm>
#include <array>

namespace fourfold::core {
namespace {

constexpr std::size_t longest = 64;  // longer names are not worth a guess

std::size_t allowed(std::string_view wanted) {
    if (wanted.size() <= 4) return 1;
    return wanted.size() <= 8 ? 2 : 3;
}

}  // namespace

std::size_t editDistance(std::string_view a, std::string_view b, std::size_t most) {
    const std::size_t tooFar = most + 1;
    if (a.size() > longest || b.size() > longest) return tooFar;
    if (a.size() > b.size() + most || b.size() > a.size() + most) return tooFar;

    // Three rows of the usual table: row[j] is the distance of a's first i characters from b's first j.
    std::array<std::array<std::size_t, longest + 1>, 3> rows{};
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& last = rows[(i + 2) % 3];
        const auto& beforeLast = rows[(i + 1) % 3];
        row[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({replaced, last[j] + 1, row[j - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
            }
            least = std::min(least, row[j]);
        }
        // No later row falls below tooFar: a swap adds 1 to a value of the row before, whose least is at most 1 below
        // this one.
        if (least > tooFar) return tooFar;
    }
    return std::min(rows[a.size() % 3][b.size()], tooFar);
}

Nearest::Nearest(std::string_view wanted) : m_wanted(wanted), m_distance(allowed(wanted) + 1) {}

void Nearest::offer(std::string_view name) {
    if (m_distance == 0 || m_wanted.empty()) return;
    const std::size_t distance = editDistance(m_wanted, name, m_distance - 1);
    if (distance >= m_distance) return;
    m_best = name;
    m_distance = distance;
}

std::optional<std::string> Nearest::name() const {
    if (m_best.empty()) return std::nullopt;
    return m_best;
}

}  // namespace fourfold::core
