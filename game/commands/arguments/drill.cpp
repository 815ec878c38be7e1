#include <memory>

#include "commands/arguments/subcommands.hpp"

namespace fourfold::commands {

Subcommand describeDrill(Command& program) {
    const auto arguments = std::make_shared<DrillArguments>();
    DrillOptions& options = arguments->options;
    Command drill = program.add("drill", "command.help.drill");
    drill.flag("--text", arguments->text, "command.help.text").inTerminal();
    const Option list = drill.flag("--list", options.list, "command.help.deck").inTerminal();
    drill.option("--answers ID,ID,...", options.answers, "command.help.answers").excludes(list).inTerminal();
    drill.option("--seed N", options.seed, "command.help.seed").natural();
    describeWho(drill, options.who);
    drill.option("--store PATH|URL", options.store, "command.help.records.store").inTerminal();
    drill.flag("--json", options.json, "command.help.json").inTerminal();
    return {drill, [arguments, drill](const StartArguments& start) {
                DrillArguments wanted = *arguments;
                takeStoreFromVariable(wanted.options.store);
                wanted.text = drill.wantsTerminal() || !wanted.options.store.empty();
                wanted.window = start;
                if (!wanted.options.who.person) wanted.options.who = start.who;
                wanted.window.who = wanted.options.who;
                return wanted;
            }};
}

}  // namespace fourfold::commands
