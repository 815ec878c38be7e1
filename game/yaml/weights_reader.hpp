#pragma once

#include "scenario/dimension.hpp"
#include "yaml/reader.hpp"

namespace fourfold::yaml {

// A weighting of the four dimensions: whole numbers from 0 that sum to 100.
[[nodiscard]] scenario::Weights readWeights(Reader& reader, const Field& field);

}  // namespace fourfold::yaml
