#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fourfold::scenario {

// The four dimensions of the four-dimension closing method, in the order in which they are shown everywhere.
enum class Dimension : std::uint8_t { trust, needs, objections, close };

inline constexpr std::size_t dimensionCount = 4;
inline constexpr std::array<Dimension, dimensionCount> dimensions{Dimension::trust, Dimension::needs,
                                                                  Dimension::objections, Dimension::close};
inline constexpr std::array<std::string_view, dimensionCount> dimensionNames{"trust", "needs", "objections", "close"};

[[nodiscard]] constexpr std::size_t index(Dimension dimension) { return static_cast<std::size_t>(dimension); }
[[nodiscard]] constexpr std::string_view name(Dimension dimension) { return dimensionNames[index(dimension)]; }

// One value for each dimension, indexed by index(Dimension).
template <class T>
using PerDimension = std::array<T, dimensionCount>;

using Points = PerDimension<int>;   // what a choice earns; may be negative
using Weights = PerDimension<int>;  // percent; they sum to 100

[[nodiscard]] constexpr int sum(const Points& points) { return points[0] + points[1] + points[2] + points[3]; }

}  // namespace fourfold::scenario
