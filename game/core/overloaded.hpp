#pragma once

namespace fourfold::core {

// One callable made of several, for std::visit.
template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};

template <class Type>
struct IgnoringOne {
    void operator()(const Type&) const {}
};

// Takes these types and does nothing: for a visitor that names what it passes over, so that a type added later is not
// passed over by oversight.
template <class... Types>
struct Ignoring : IgnoringOne<Types>... {
    using IgnoringOne<Types>::operator()...;
};

}  // namespace fourfold::core
