#pragma once

#include <string>

#include "reports/report.hpp"

namespace fourfold::reports {

// A report for tools, as assets/report.schema.json describes it: "format" 1, scores exact and as numbers, both
// languages of every title. Bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string jsonOf(const Report& report);

}  // namespace fourfold::reports
