#pragma once

#include "exchange/bank_builder.hpp"
#include "exchange/source.hpp"

namespace fourfold::exchange {

// Reads all questions of a GIFT file.
void readGift(Source& source, BankBuilder& builder);

}  // namespace fourfold::exchange
