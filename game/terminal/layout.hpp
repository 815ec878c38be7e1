#pragma once

#include <cstddef>

// Distances that the texts of the terminal share, in columns.
namespace fourfold::terminal {

inline constexpr std::size_t margin = 2;       // before the lines below a heading
inline constexpr std::size_t numberWidth = 4;  // "12. "
inline constexpr std::size_t columnGap = 2;    // between two columns of a chart or a table

}  // namespace fourfold::terminal
