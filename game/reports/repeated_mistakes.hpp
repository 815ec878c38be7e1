#pragma once

#include <vector>

#include "reports/trainee_report.hpp"

namespace fourfold::reports {

// The mistakes that at least two attempts of the material made, in the order of TraineeReport::mistakes.
[[nodiscard]] std::vector<RepeatedMistake> repeatedMistakes(const Material& material);

}  // namespace fourfold::reports
