#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "core/position.hpp"

namespace fourfold::yaml {

// What a value is. `broken` is a value that was reported already: readers report nothing more about it.
enum class Kind : std::uint8_t { null, scalar, list, map, broken };

// A value in a Tree. The descendants of a value follow it directly; in a map, keys and values alternate.
struct NodeData {
    core::Position at;            // where it begins; for a block map, its first key
    std::uint32_t offset = 0;     // the same in bytes of the source
    std::uint32_t end = 0;        // index of the node after its last descendant
    std::uint32_t textBegin = 0;  // a scalar's text: where in Tree::texts
    std::uint32_t textSize = 0;
    Kind kind = Kind::null;
    bool quoted = false;  // a scalar in quotes or a block scalar: not a number, not true or false
    bool flow = false;    // a list or map in brackets
};

class Tree;

// One value: a handle that is valid as long as its tree.
class Node {
public:
    Node(const Tree& tree, std::uint32_t index) : m_tree(&tree), m_index(index) {}

    [[nodiscard]] Kind kind() const { return data().kind; }
    [[nodiscard]] bool is(Kind wanted) const { return data().kind == wanted; }
    [[nodiscard]] std::string_view text() const;  // of a scalar; empty for any other kind
    [[nodiscard]] bool quoted() const { return data().quoted; }
    [[nodiscard]] bool flow() const { return data().flow; }
    [[nodiscard]] core::Position at() const { return data().at; }
    [[nodiscard]] std::size_t offset() const { return data().offset; }

    // next() is the node after this value and its descendants. The children of a list or map run from first() to
    // next().
    [[nodiscard]] Node first() const { return {*m_tree, m_index + 1}; }
    [[nodiscard]] Node next() const { return {*m_tree, data().end}; }
    [[nodiscard]] bool operator==(const Node& other) const { return m_index == other.m_index; }

private:
    [[nodiscard]] const NodeData& data() const;

    const Tree* m_tree;
    std::uint32_t m_index;
};

// A parsed file: its values in the order of the file, the root first. Never empty once parsed.
class Tree {
public:
    [[nodiscard]] Node root() const { return {*this, 0}; }

private:
    friend class Node;
    friend class TreeBuilder;

    std::vector<NodeData> m_nodes;
    std::string m_texts;
};

// The elements of a list: for (const Node item : items(list)). Empty for any other kind.
class ItemRange {
public:
    class Iterator {
    public:
        explicit Iterator(Node node) : m_node(node) {}
        Node operator*() const { return m_node; }
        Iterator& operator++() {
            m_node = m_node.next();
            return *this;
        }
        bool operator==(const Iterator&) const = default;

    private:
        Node m_node;
    };

    explicit ItemRange(Node list) : m_list(list) {}
    [[nodiscard]] Iterator begin() const { return Iterator(m_list.is(Kind::list) ? m_list.first() : m_list.next()); }
    [[nodiscard]] Iterator end() const { return Iterator(m_list.next()); }
    [[nodiscard]] bool empty() const { return begin() == end(); }
    [[nodiscard]] std::size_t size() const;

private:
    Node m_list;
};

// A key and its value.
struct Entry {
    Node key;
    Node value;
};

// The entries of a map: for (const Entry entry : entries(map)). Empty for any other kind.
class EntryRange {
public:
    class Iterator {
    public:
        explicit Iterator(Node key) : m_key(key) {}
        Entry operator*() const { return {m_key, m_key.next()}; }
        Iterator& operator++() {
            m_key = m_key.next().next();
            return *this;
        }
        bool operator==(const Iterator&) const = default;

    private:
        Node m_key;
    };

    explicit EntryRange(Node map) : m_map(map) {}
    [[nodiscard]] Iterator begin() const { return Iterator(m_map.is(Kind::map) ? m_map.first() : m_map.next()); }
    [[nodiscard]] Iterator end() const { return Iterator(m_map.next()); }
    [[nodiscard]] bool empty() const { return begin() == end(); }
    [[nodiscard]] std::size_t size() const;

private:
    Node m_map;
};

[[nodiscard]] inline ItemRange items(Node list) { return ItemRange(list); }
[[nodiscard]] inline EntryRange entries(Node map) { return EntryRange(map); }

inline const NodeData& Node::data() const { return m_tree->m_nodes[m_index]; }
inline std::string_view Node::text() const {
    return std::string_view(m_tree->m_texts).substr(data().textBegin, data().textSize);
}

}  // namespace fourfold::yaml
