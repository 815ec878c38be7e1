#include <memory>

#include "commands/arguments/subcommands.hpp"

namespace fourfold::commands {

Subcommand describeNew(Command& program) {
    const auto options = std::make_shared<NewOptions>();
    Command made = program.add("new", "command.help.new");
    made.option("ID", options->id, "command.help.id").required();
    made.option("--output PATH", options->output, "command.help.output");
    made.option("--title TEXT", options->title, "command.help.title");
    made.flag("--bank", options->bank, "command.help.bank");
    return {made, [options](const StartArguments&) { return *options; }};
}

}  // namespace fourfold::commands
