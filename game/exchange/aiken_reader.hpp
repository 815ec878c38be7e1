#pragma once

#include "exchange/bank_builder.hpp"
#include "exchange/source.hpp"

namespace fourfold::exchange {

// Reads all questions of an Aiken file. A choice between "True" and "False" (or 对 and 错) becomes a true or false
// question.
void readAiken(Source& source, BankBuilder& builder);

}  // namespace fourfold::exchange
