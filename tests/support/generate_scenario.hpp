#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace fourfold::testing {

struct GeneratedScenario {
    std::string id = "generated";
    std::size_t scenes = 100;
    std::size_t choices = 4;  // a scene, 2 to 9
    std::uint64_t seed = 1;
};

// The text of a scenario file written as authors write theirs: long texts in both languages, notes, tools, meters,
// conditions, replies, alternatives. Each choice leads on to the next scene or to one nearby; the last scenes are the
// endings. It loads without errors or warnings, and the same options always give the same text.
[[nodiscard]] std::string generateScenario(const GeneratedScenario& options = {});

// Such a text of at most `bytes` bytes, and of at least about 97% of them.
[[nodiscard]] std::string generateScenarioOfSize(std::size_t bytes, GeneratedScenario options = {});

}  // namespace fourfold::testing
