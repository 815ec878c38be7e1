#pragma once

#include "exchange/export.hpp"

namespace fourfold::exchange {

[[nodiscard]] Exported aikenOf(const quiz::Bank& bank, core::Language language);

}  // namespace fourfold::exchange
