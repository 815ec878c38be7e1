#pragma once

#include <string>

#include "reports/report.hpp"

namespace fourfold::reports {

// A report for tools, as assets/schema/report.schema.json describes it: "format" 1, scores as exact fractions and as
// numbers, and titles in both languages. Bytes that are not valid UTF-8 become U+FFFD.
[[nodiscard]] std::string jsonOf(const Report& report);

}  // namespace fourfold::reports
