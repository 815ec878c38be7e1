#include <memory>

#include "commands/arguments/subcommands.hpp"

namespace fourfold::commands {
namespace {

bool isKind(const std::string& value) { return value == "scenario" || value == "bank"; }

}  // namespace

Subcommand describeSchema(Command& program) {
    const auto kind = std::make_shared<std::string>();
    Command schema = program.add("schema", "command.help.schema");
    schema.option("KIND scenario|bank", *kind, "command.help.schema_kind").must(isKind, "command.wrong.schema_kind");
    return {schema, [kind](const StartArguments&) {
                return SchemaArguments{*kind == "bank" ? yaml::FileKind::bank : yaml::FileKind::scenario};
            }};
}

}  // namespace fourfold::commands
