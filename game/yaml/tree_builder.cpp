#include "yaml/tree_builder.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "core/diagnostic_format.hpp"
#include "core/utf8.hpp"
#include "yaml/escapes.hpp"
#include "yaml/extents.hpp"

namespace fourfold::yaml {

using core::Code;
using core::Position;

namespace {

std::size_t offsetOf(const YAML::Mark& mark) { return mark.pos < 0 ? 0 : static_cast<std::size_t>(mark.pos); }

// yaml-cpp gives a scalar in quotes, or a block scalar, the tag "!", a plain one "?", and lists and maps "?" or none.
bool isOwnTag(const std::string& tag) { return !tag.empty() && tag != "?" && tag != "!"; }

}  // namespace

TreeBuilder::TreeBuilder(std::string_view source, core::Diagnostics& diagnostics)
    : m_source(source), m_diagnostics(diagnostics) {
    m_tree.m_nodes.reserve(source.size() / 16);
    m_tree.m_texts.reserve(source.size());
}

Tree TreeBuilder::take() {
    if (m_tree.m_nodes.empty()) {
        NodeData nothing;
        nothing.at = {1, 1};
        nothing.end = 1;
        m_tree.m_nodes.push_back(nothing);
    }
    return std::move(m_tree);
}

std::optional<Tree> TreeBuilder::takeWholeEntries() {
    std::vector<NodeData>& nodes = m_tree.m_nodes;
    if (nodes.empty() || nodes.front().kind != Kind::map) return std::nullopt;
    const std::size_t end =
        m_open.size() > 1 ? m_open[1] : nodes.size();  // where the first entry that is still open begins
    std::size_t whole = 1;
    for (std::size_t key = 1; key < end;) {
        const std::size_t value = nodes[key].end;
        if (value >= end) break;
        key = whole = nodes[value].end;
    }
    nodes.resize(whole);
    nodes.front().end = static_cast<std::uint32_t>(whole);
    m_open.clear();
    return take();
}

std::size_t TreeBuilder::openBracket() const {
    for (auto index = m_open.rbegin(); index != m_open.rend(); ++index) {
        if (m_tree.m_nodes[*index].flow) return m_tree.m_nodes[*index].offset;
    }
    return std::string_view::npos;
}

std::size_t TreeBuilder::lastOffset() const { return m_tree.m_nodes.empty() ? 0 : m_tree.m_nodes.back().offset; }

Position TreeBuilder::positionOf(const YAML::Mark& mark) {
    const std::size_t offset = std::min(offsetOf(mark), m_source.size());
    const std::size_t lineBegin = offset - std::min(offset, static_cast<std::size_t>(std::max(mark.column, 0)));
    if (lineBegin != m_lineBegin || offset < m_counted) {
        m_lineBegin = lineBegin;
        m_counted = lineBegin;
        m_column = 1;
    }
    m_column += static_cast<int>(core::codePoints(m_source.substr(m_counted, offset - m_counted)));
    m_counted = offset;
    return {mark.line + 1, m_column};
}

NodeData& TreeBuilder::add(const YAML::Mark& mark, Kind kind) {
    const Position at = positionOf(mark);
    if (m_tree.m_nodes.size() >= mostValues) {
        m_diagnostics.add(Code::tooManyValues, at, {std::to_string(mostValues)});
        throw Hopeless{};
    }
    NodeData& node = m_tree.m_nodes.emplace_back();
    node.at = at;
    node.offset = static_cast<std::uint32_t>(offsetOf(mark));
    node.end = static_cast<std::uint32_t>(m_tree.m_nodes.size());
    node.kind = kind;
    return node;
}

void TreeBuilder::checkProperties(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor != 0) m_diagnostics.add(Code::anchor, positionOf(mark));
    if (isOwnTag(tag)) m_diagnostics.add(Code::tag, positionOf(mark));
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
    checkProperties(mark, {}, anchor);
    add(mark, Kind::null);
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
    m_diagnostics.add(Code::alias, positionOf(mark));
    add(mark, Kind::broken);
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value) {
    checkProperties(mark, tag, anchor);
    NodeData& node = add(mark, Kind::scalar);
    node.quoted = tag == "!";
    node.textBegin = static_cast<std::uint32_t>(m_tree.m_texts.size());
    const bool hasEscapes = node.quoted && node.offset < m_source.size() && m_source[node.offset] == '"';
    m_tree.m_texts += hasEscapes ? withWholeCharacters(value) : value;
    node.textSize = static_cast<std::uint32_t>(m_tree.m_texts.size() - node.textBegin);
    if (hasEscapes) checkEscapes(node);
}

void TreeBuilder::checkEscapes(NodeData& scalar) {
    const auto wrong = firstWrongEscape(m_source, scalar.offset);
    if (!wrong) return;
    scalar.kind = Kind::broken;
    std::vector<std::string> arguments;
    if (wrong->code != Code::badEscape) arguments.push_back(core::codePointName(wrong->value));
    // Counting lines up to every one of many wrong escapes would take long.
    const Position at = m_diagnostics.full() ? scalar.at : core::positionOf(m_source, wrong->offset);
    m_diagnostics.add(wrong->code, at, std::move(arguments));
}

void TreeBuilder::open(const YAML::Mark& mark, Kind kind, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) {
    checkProperties(mark, tag, anchor);
    if (m_open.size() >= mostLevels) {
        m_diagnostics.add(Code::tooDeep, positionOf(mark), {std::to_string(mostLevels)});
        throw Hopeless{};
    }
    m_open.push_back(static_cast<std::uint32_t>(m_tree.m_nodes.size()));
    add(mark, kind).flow = style == YAML::EmitterStyle::Flow;
}

void TreeBuilder::close() {
    m_tree.m_nodes[m_open.back()].end = static_cast<std::uint32_t>(m_tree.m_nodes.size());
    m_open.pop_back();
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                                  YAML::EmitterStyle::value style) {
    open(mark, Kind::list, tag, anchor, style);
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style) {
    open(mark, Kind::map, tag, anchor, style);
}

void TreeBuilder::OnMapEnd() {
    const std::uint32_t map = m_open.back();
    close();
    checkKeys(map);
}

// Whether a key of a block map has no value because it has no colon: yaml-cpp makes it an entry all the same. (A colon
// without a blank behind it is found when the map is read.)
bool TreeBuilder::lacksColon(const Entry& entry) const {
    const Node key = entry.key;
    if (!entry.value.is(Kind::null) || !key.is(Kind::scalar) || key.offset() >= m_source.size()) return false;
    if (key.text().find(':') != std::string_view::npos) return false;
    std::size_t end = key.offset();
    if (key.quoted()) {
        end = endOfQuote(m_source, end);
    } else if (const auto size = sizeInSource(key.text(), m_source.substr(end))) {
        end += *size;
    }
    end = m_source.find_first_not_of(" \t", end);
    return end >= m_source.size() || m_source[end] != ':';
}

void TreeBuilder::checkKeys(std::uint32_t map) {
    // Small maps, by far the most, are compared in pairs; the keys of large ones are hashed.
    constexpr std::size_t fewKeys = 16;
    std::vector<Node> seen;
    std::unordered_map<std::string_view, Node> seenByText;

    const auto firstOf = [&](Node key) -> const Node* {
        if (seenByText.empty()) {
            const auto found = std::ranges::find(seen, key.text(), &Node::text);
            return found == seen.end() ? nullptr : &*found;
        }
        const auto found = seenByText.find(key.text());
        return found == seenByText.end() ? nullptr : &found->second;
    };
    std::uint32_t index = map + 1;  // of the key
    for (const Entry entry : entries(Node(m_tree, map))) {
        if (lacksColon(entry) && !m_tree.m_nodes[map].flow) {
            m_diagnostics.add(Code::missingColon, entry.key.at(), {core::shown(entry.key.text())});
            m_tree.m_nodes[index].kind = Kind::broken;
        }
        index = m_tree.m_nodes[m_tree.m_nodes[index].end].end;
        if (entry.key.is(Kind::broken)) continue;
        if (!entry.key.is(Kind::scalar)) {
            m_diagnostics.add(Code::keyNotText, entry.key.at());
            continue;
        }
        if (const Node* first = firstOf(entry.key)) {
            m_diagnostics.add(Code::duplicateKey, entry.key.at(),
                              {core::shown(entry.key.text()), std::to_string(first->at().line)});
            continue;
        }
        seen.push_back(entry.key);
        if (seen.size() == fewKeys) {
            for (const Node key : seen) seenByText.emplace(key.text(), key);
        } else if (seen.size() > fewKeys) {
            seenByText.emplace(entry.key.text(), entry.key);
        }
    }
}

}  // namespace fourfold::yaml
