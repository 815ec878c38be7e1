#pragma once

#include <vector>

#include "reports/trainee_report.hpp"

namespace fourfold::reports {

// Those that at least two attempts of the material made.
[[nodiscard]] std::vector<RepeatedMistake> repeatedMistakes(const Material& material);

}  // namespace fourfold::reports
