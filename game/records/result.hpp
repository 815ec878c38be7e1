#pragma once

#include <optional>
#include <utility>
#include <variant>

#include "records/save_fault.hpp"

namespace fourfold::records {

// The value that a call to the store gives, or the fault that kept it from giving one:
//   auto people = store.people();
//   if (!people) return std::move(people).fault();
//   show(people.value());
// Asking for the one that is not there throws std::bad_variant_access.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(SaveFault fault) : m_content(std::in_place_index<1>, std::move(fault)) {}

    // Whether there is a value.
    [[nodiscard]] explicit operator bool() const { return m_content.index() == 0; }

    [[nodiscard]] T& value() & { return std::get<0>(m_content); }
    [[nodiscard]] const T& value() const& { return std::get<0>(m_content); }
    [[nodiscard]] T&& value() && { return std::get<0>(std::move(m_content)); }

    [[nodiscard]] const SaveFault& fault() const& { return std::get<1>(m_content); }
    [[nodiscard]] SaveFault& fault() & { return std::get<1>(m_content); }
    [[nodiscard]] SaveFault&& fault() && { return std::get<1>(std::move(m_content)); }

private:
    std::variant<T, SaveFault> m_content;
};

// The value that a call filled in, unless there is a fault.
template <class T>
[[nodiscard]] Result<T> resultOf(std::optional<SaveFault> fault, T& value) {
    if (fault) return std::move(*fault);
    return std::move(value);
}

}  // namespace fourfold::records
