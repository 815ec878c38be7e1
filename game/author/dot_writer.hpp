#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/language.hpp"

namespace fourfold::author {

// Writes a graph in the DOT language of Graphviz. Any text is taken literally: nothing in it can end a string, be read
// as an escape or an entity, or start an attribute.
class DotWriter {
public:
    using Attributes = std::vector<std::pair<std::string_view, std::string>>;

    explicit DotWriter(std::string_view name);

    // Sets attributes of the graph, or of all its nodes or edges: `what` is graph, node or edge.
    void defaults(std::string_view what, const Attributes& attributes);
    void node(std::string_view name, const Attributes& attributes);
    void edge(std::string_view from, std::string_view to, const Attributes& attributes);
    // Nodes and edges written between these two calls stand in a frame of their own.
    void beginFrame(const Attributes& attributes);
    void endFrame();

    [[nodiscard]] std::string finish();

private:
    void attributes(const Attributes& attributes);

    std::string m_text;
    int m_frames = 0;
};

// A text as a DOT string that Graphviz shows unchanged, line breaks included.
[[nodiscard]] std::string dotString(std::string_view text);

// A text in lines of about `columns` columns, where a Chinese character takes two. At most `most` lines; the last one
// is cut with an ellipsis.
[[nodiscard]] std::string folded(std::string_view text, std::size_t columns, std::size_t most, core::Language language);

}  // namespace fourfold::author
