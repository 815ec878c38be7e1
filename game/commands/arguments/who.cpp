#include "commands/arguments/subcommands.hpp"

namespace fourfold::commands {

void describeWho(Command& command, WhoOptions& who) {
    const Option person = command.option("--person NAME", who.person, "command.help.person");
    command.option("--class NAME", who.className, "command.help.class").needs(person);
}

}  // namespace fourfold::commands
