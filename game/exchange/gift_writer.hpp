#pragma once

#include "exchange/export.hpp"

namespace fourfold::exchange {

[[nodiscard]] Exported giftOf(const quiz::Bank& bank, core::Language language);

}  // namespace fourfold::exchange
