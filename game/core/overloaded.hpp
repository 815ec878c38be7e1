#pragma once

namespace fourfold::core {

// One callable made of several, for std::visit.
template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

}  // namespace fourfold::core
