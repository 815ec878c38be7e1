#include "yaml/tree.hpp"

namespace fourfold::yaml {
namespace {

template <class Range>
std::size_t count(const Range& range) {
    std::size_t result = 0;
    for (auto at = range.begin(); at != range.end(); ++at) ++result;
    return result;
}

}  // namespace

std::size_t ItemRange::size() const { return count(*this); }
std::size_t EntryRange::size() const { return count(*this); }

}  // namespace fourfold::yaml
