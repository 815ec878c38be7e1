#pragma once

#include <string>

#include "core/diagnostics.hpp"
#include "exchange/import.hpp"

namespace fourfold::testing {

inline const exchange::ImportSettings settings{
    .id = "course", .title = {"Course", "课程"}, .brief = {"Brief", "简介"}, .topic = {"General", "综合"}};

// "F0701 3, F0702 5"
[[nodiscard]] std::string findings(const core::Diagnostics& diagnostics);

}  // namespace fourfold::testing
