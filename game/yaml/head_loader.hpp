#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/head.hpp"

namespace fourfold::yaml {

struct HeadFile {
    std::string path;
    scenario::Head head;
};

// The head of a scenario file. Only the text above the scenes is parsed; the scenes are nearly the whole file. `id` is
// the file's stem. Nothing when something in the head is missing or wrong; loadScenario() says what.
[[nodiscard]] std::optional<scenario::Head> readHead(std::string_view text, std::string id);

// The heads of the files that loadLibrary() reads, in the same order; without those that have none.
[[nodiscard]] std::vector<HeadFile> loadHeads(std::span<const std::filesystem::path> folders);

}  // namespace fourfold::yaml
