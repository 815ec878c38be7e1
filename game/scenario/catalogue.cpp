#include "scenario/catalogue.hpp"

#include <algorithm>
#include <stdexcept>

namespace fourfold::scenario {
namespace {

template <class T>
const T* find(const std::vector<T>& entries, std::string_view id) {
    const auto found = std::ranges::find(entries, id, &T::id);
    return found == entries.end() ? nullptr : &*found;
}

}  // namespace

const Method* Catalogue::method(std::string_view id) const { return find(methods, id); }

const Method& Catalogue::traditional() const {
    if (const Method* method = this->method(traditionalMethod)) return *method;
    throw std::logic_error("a catalogue without the traditional method");
}

const GoldenRule* Catalogue::goldenRule(std::string_view id) const { return find(goldenRules, id); }

}  // namespace fourfold::scenario
