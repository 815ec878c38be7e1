#pragma once

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/diagnostic_format.hpp"
#include "core/nearest.hpp"
#include "yaml/reader.hpp"

namespace fourfold::yaml {

// The names of one kind of element, each with its index, and the code that says that there is no such name. The names
// are borrowed from the tree.
template <class Id>
class Names {
public:
    explicit Names(core::Code unknown) : m_unknown(unknown) {}

    // Adds the next element; a repeated name keeps its first index, and an empty name cannot be found.
    void add(std::string_view name) {
        if (!name.empty()) m_ids.try_emplace(name, Id(m_order.size()));
        m_order.push_back(name);
    }

    [[nodiscard]] std::size_t size() const { return m_order.size(); }

    [[nodiscard]] std::optional<Id> find(std::string_view name) const {
        const auto found = m_ids.find(name);
        return found == m_ids.end() ? std::nullopt : std::optional(found->second);
    }

    void offerTo(core::Nearest& nearest) const {
        for (const std::string_view name : m_order) nearest.offer(name);
    }

    // The element that a scalar names; what is wrong with it is reported.
    [[nodiscard]] std::optional<Id> read(Reader& reader, const Field& field) const {
        const auto name = reader.word(field);
        return name ? resolve(reader, *name, field.value.at()) : std::nullopt;
    }

    [[nodiscard]] std::optional<Id> resolve(Reader& reader, std::string_view name, core::Position at) const {
        const std::optional<Id> id = find(name);
        if (!id) {
            const bool worthIt = !reader.diagnostics().full();
            reader.diagnostics().add(m_unknown, at, {core::shown(name)},
                                     worthIt ? core::nearestOf(name, m_order) : std::nullopt);
        }
        return id;
    }

    // A list of names under a key of a map; none when the key is absent.
    [[nodiscard]] std::vector<Id> readList(Reader& reader, MapReader& map, std::string_view key) const {
        std::vector<Id> result;
        const std::optional<Field> field = map.find(key);
        if (!field) return result;
        const std::optional<ItemRange> list = reader.list(*field);
        if (!list) return result;
        for (const Node item : *list) {
            const std::optional<Id> id = read(reader, itemOf(*field, item));
            if (!id) continue;
            if (std::ranges::find(result, *id) != result.end()) {
                reader.report(core::Code::repeatedName, item.at(), {core::shown(item.text())});
            } else {
                result.push_back(*id);
            }
        }
        return result;
    }

private:
    core::Code m_unknown;
    std::unordered_map<std::string_view, Id> m_ids;
    std::vector<std::string_view> m_order;
};

}  // namespace fourfold::yaml
