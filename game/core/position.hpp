#pragma once

namespace fourfold::core {

// A place in a file, 1-based; a column counts Unicode code points. Line 0 means the file as a whole.
struct Position {
    int line = 0;
    int column = 0;

    bool operator==(const Position&) const = default;
};

}  // namespace fourfold::core
