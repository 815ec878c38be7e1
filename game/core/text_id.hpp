#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace fourfold::core {

// A strong id that is a text, such as a UUID: the id of a person cannot be mistaken for a name, or for the id of an
// attempt. Empty means that there is none. Anything may stand in it, since it is read from stores.
template <class Tag>
class TextId {
public:
    TextId() = default;
    explicit TextId(std::string text) : m_text(std::move(text)) {}
    explicit TextId(std::string_view text) : m_text(text) {}
    explicit TextId(const char* text) : m_text(text) {}

    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] bool empty() const { return m_text.empty(); }
    auto operator<=>(const TextId&) const = default;
    bool operator==(const TextId&) const = default;

private:
    std::string m_text;
};

}  // namespace fourfold::core

template <class Tag>
struct std::hash<fourfold::core::TextId<Tag>> {
    std::size_t operator()(const fourfold::core::TextId<Tag>& id) const { return std::hash<std::string>()(id.text()); }
};
