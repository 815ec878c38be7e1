#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include "core/diagnostics.hpp"
#include "yaml/tree.hpp"

namespace fourfold::yaml {

inline constexpr std::size_t mostLevels = 32;
inline constexpr std::size_t mostValues = 250'000;

// Thrown through the parser when it is not worth reading on. The reason was reported before.
struct Hopeless {};

// Turns the parser's events into a Tree and reports what a file must not contain: anchors, aliases, tags, doubled keys,
// keys that are no words, too deep nesting and too many values. `source` is the text that is parsed.
class TreeBuilder : public YAML::EventHandler {
public:
    TreeBuilder(std::string_view source, core::Diagnostics& diagnostics);

    [[nodiscard]] Tree take();

    // After an error: the root map with its complete entries, or nothing when there is no such map.
    [[nodiscard]] std::optional<Tree> takeWholeEntries();

    // The byte where the innermost open list or map in brackets begins; npos when there is none.
    [[nodiscard]] std::size_t openBracket() const;
    // The byte where the last value that the parser announced begins.
    [[nodiscard]] std::size_t lastOffset() const;

    [[nodiscard]] core::Position positionOf(const YAML::Mark& mark);

    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override;

private:
    NodeData& add(const YAML::Mark& mark, Kind kind);
    void open(const YAML::Mark& mark, Kind kind, const std::string& tag, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style);
    void close();
    void checkEscapes(NodeData& scalar);
    void checkKeys(std::uint32_t map);
    [[nodiscard]] bool lacksColon(const Entry& entry) const;
    void checkProperties(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor);

    std::string_view m_source;
    core::Diagnostics& m_diagnostics;
    Tree m_tree;
    std::vector<std::uint32_t> m_open;  // lists and maps not yet ended, the innermost last

    // The last position that was computed. The next one is counted from it, so that long lines take linear time.
    std::size_t m_lineBegin = 0;
    std::size_t m_counted = 0;
    int m_column = 1;
};

}  // namespace fourfold::yaml
