#pragma once

#include <filesystem>

#include "core/diagnostics.hpp"
#include "core/strings.hpp"

namespace fourfold::yaml {

struct StringsFiles {
    core::Strings strings;  // what could be read
    core::Diagnostics diagnostics;
};

// Reads lang/en.yaml and lang/zh.yaml in the folder of the program's assets: nested maps whose leaves are texts, so
// that `home: {title: ...}` is home.title. Both must hold the same keys, with the same placeholders.
[[nodiscard]] StringsFiles loadStrings(const std::filesystem::path& assets);

}  // namespace fourfold::yaml
