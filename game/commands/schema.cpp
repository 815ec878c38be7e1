#include "commands/schema.hpp"

#include "author/bank_schema.hpp"
#include "author/scenario_schema.hpp"
#include "commands/output.hpp"

namespace fourfold::commands {

int schema(const SchemaArguments& arguments, const Context& context) {
    const bool bank = arguments.kind == yaml::FileKind::bank;
    return emit(bank ? author::bankSchema() : author::scenarioSchema(context.catalogue), success);
}

}  // namespace fourfold::commands
