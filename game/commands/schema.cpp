#include "commands/schema.hpp"

#include "author/scenario_schema.hpp"
#include "commands/output.hpp"

namespace fourfold::commands {

int schema(const Context& context) { return emit(author::scenarioSchema(context.catalogue), success); }

}  // namespace fourfold::commands
