#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace fourfold::core {

// A strong index into one of a scenario's vectors: a SceneId cannot be mistaken for a ChoiceId.
template <class Tag>
class Id {
public:
    constexpr Id() = default;
    constexpr explicit Id(std::size_t index) : m_index(static_cast<std::uint16_t>(index)) {}

    [[nodiscard]] constexpr std::size_t index() const { return m_index; }
    constexpr auto operator<=>(const Id&) const = default;

private:
    std::uint16_t m_index = 0;
};

}  // namespace fourfold::core
