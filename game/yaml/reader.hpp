#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/day.hpp"
#include "core/diagnostics.hpp"
#include "core/text.hpp"
#include "yaml/limits.hpp"
#include "yaml/tree.hpp"

namespace fourfold::yaml {

// A value together with what messages call it and where they point: for an entry of a map that is its key, for an
// element of a list the list's name and the element's own place.
struct Field {
    std::string_view name;
    core::Position at;
    Node value;
};

[[nodiscard]] inline Field fieldOf(Entry entry) { return {entry.key.text(), entry.key.at(), entry.value}; }
[[nodiscard]] inline Field itemOf(const Field& list, Node item) { return {list.name, item.at(), item}; }

class MapReader;

// Reads single values, checks their type and reports what is wrong with them. Every function returns nothing, or what
// could be read, when it has reported an error; the file then gives no scenario, so any value will do to read on.
class Reader {
public:
    // `source` is the text that the tree was parsed from.
    Reader(std::string_view source, core::Diagnostics& diagnostics);

    [[nodiscard]] core::Diagnostics& diagnostics() { return m_diagnostics; }
    void report(core::Code code, core::Position at, std::vector<std::string> arguments = {});

    [[nodiscard]] MapReader map(const Field& field);
    [[nodiscard]] std::optional<ItemRange> list(const Field& field);
    // A scalar that is not empty, quoted or not.
    [[nodiscard]] std::optional<std::string_view> word(const Field& field);
    [[nodiscard]] std::optional<int> integer(const Field& field, Range range);
    [[nodiscard]] std::optional<bool> boolean(const Field& field);
    [[nodiscard]] std::optional<core::Day> day(const Field& field);
    // The index of one of the allowed words.
    [[nodiscard]] std::optional<std::size_t> oneOf(const Field& field, std::span<const std::string_view> allowed);
    // A text in both languages: a map of the two, or a scalar that is the same in both.
    [[nodiscard]] core::Text text(const Field& field);
    // The two languages out of a map that may hold other keys, too.
    [[nodiscard]] core::Text languages(MapReader& map);
    // One language's text, checked.
    [[nodiscard]] std::string prose(const Field& field);

    // Checks that a word follows the id rule.
    bool checkId(std::string_view id, core::Position at);

private:
    // Whether the value is of that kind; if not, says so, unless it was reported before.
    bool expect(const Field& field, Kind kind, core::Code otherwise);
    void checkCut(Node plain);
    void checkQuotes(Node plain);

    std::string_view m_source;
    core::Diagnostics& m_diagnostics;
};

// Reads a map key by key. What nobody asked for is reported by finish().
//
//   MapReader map = reader.map(field);
//   const auto minutes = map.optional<int>("minutes", 5, Range{1, 240});
//   map.finish();
//
// When the value is no map at all that is reported once, and nothing else is missed in it.
class MapReader {
public:
    MapReader(Reader& reader, Field field, bool isMap) : m_reader(reader), m_field(field), m_isMap(isMap) {}

    [[nodiscard]] bool isMap() const { return m_isMap; }
    [[nodiscard]] const Field& field() const { return m_field; }
    [[nodiscard]] bool has(std::string_view key) const;

    // The value of a key, or nothing when it is absent (need() reports that).
    [[nodiscard]] std::optional<Field> find(std::string_view key);
    [[nodiscard]] std::optional<Field> need(std::string_view key);

    template <class T, class... Limits>
    [[nodiscard]] T required(std::string_view key, Limits... limits) {
        const std::optional<Field> found = need(key);
        return found ? read<T>(*found, limits...).value_or(T{}) : T{};
    }

    template <class T, class... Limits>
    [[nodiscard]] T optional(std::string_view key, T fallback, Limits... limits) {
        const std::optional<Field> found = find(key);
        return found ? read<T>(*found, limits...).value_or(std::move(fallback)) : std::move(fallback);
    }

    // One of an enumeration's names, in the order of its values.
    template <class Enum>
    [[nodiscard]] std::optional<Enum> oneOf(const std::optional<Field>& found,
                                            std::span<const std::string_view> names) {
        if (!found) return std::nullopt;
        const auto index = m_reader.oneOf(*found, names);
        return index ? std::optional(static_cast<Enum>(*index)) : std::nullopt;
    }

    // Reports two keys of which only one may stand.
    void exclude(std::string_view one, std::string_view other);

    // Reports the keys that nobody asked for.
    void finish();

private:
    template <class T, class... Limits>
    std::optional<T> read(const Field& field, Limits... limits) {
        if constexpr (std::is_same_v<T, int>) {
            return m_reader.integer(field, limits...);
        } else if constexpr (std::is_same_v<T, bool>) {
            return m_reader.boolean(field);
        } else if constexpr (std::is_same_v<T, core::Text>) {
            return m_reader.text(field);
        } else {
            return m_reader.word(field);
        }
    }

    Reader& m_reader;
    Field m_field;
    bool m_isMap;
    std::vector<std::string_view> m_asked;
};

}  // namespace fourfold::yaml
