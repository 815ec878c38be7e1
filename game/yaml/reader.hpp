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

// A value with the name and the place that messages use for it: the key of a map's entry and its place, or the name of
// a list and the place of the element.
struct Field {
    std::string_view name;
    core::Position at;
    Node value;
};

[[nodiscard]] inline Field fieldOf(Entry entry) { return {entry.key.text(), entry.key.at(), entry.value}; }
[[nodiscard]] inline Field itemOf(const Field& list, Node item) { return {list.name, item.at(), item}; }

class MapReader;

// Reads single values, checks their type and reports what is wrong with them. After an error a function returns
// nothing, or as much as it could read. The file then gives no scenario, so any value is good enough to read on.
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
    // A text in both languages: a map of the two, or a scalar that is used for both.
    [[nodiscard]] core::Text text(const Field& field);
    // Reads the two languages from a map that may have other keys, too.
    [[nodiscard]] core::Text languages(MapReader& map);
    // One language's text, checked.
    [[nodiscard]] std::string prose(const Field& field);

    // Checks that a word follows the id rule.
    bool checkId(std::string_view id, core::Position at);

private:
    // Whether the value is of that kind; if not, reports `otherwise`, unless an error was reported for the value
    // before.
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
// A value that is no map is reported once; its keys are then not reported as missing.
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

    // Reports the two keys when both are present.
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
