#include "yaml/weights_reader.hpp"

#include <string>

namespace fourfold::yaml {

scenario::Weights readWeights(Reader& reader, const Field& field) {
    constexpr int whole = 100;
    MapReader map = reader.map(field);
    scenario::Weights weights{};
    const std::size_t errorsBefore = reader.diagnostics().errors();
    for (const scenario::Dimension dimension : scenario::dimensions) {
        weights[index(dimension)] = map.required<int>(name(dimension), weightRange);
    }
    map.finish();
    const bool complete = reader.diagnostics().errors() == errorsBefore;
    if (map.isMap() && complete && scenario::sum(weights) != whole) {
        reader.report(core::Code::weightsSum, field.at, {std::to_string(scenario::sum(weights))});
    }
    return weights;
}

}  // namespace fourfold::yaml
