#include "commands/arguments/subcommands.hpp"

#include "system/known_folders.hpp"

namespace fourfold::commands {

void describeWho(Command& command, WhoOptions& who) {
    const Option person = command.option("--person NAME", who.person, "command.help.person");
    command.option("--class NAME", who.className, "command.help.class").needs(person);
    command.option("--number N", who.number, "command.help.number").needs(person);
}

void takeStoreFromVariable(std::string& store) {
    if (store.empty()) store = system::processEnvironment()("FOURFOLD_STORE").value_or("");
}

}  // namespace fourfold::commands
