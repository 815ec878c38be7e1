#include "commands/release.hpp"

#include <memory>

#include "commands/arguments/subcommands.hpp"

namespace fourfold::commands {

Subcommand describeRelease(Command& program) {
    const auto options = std::make_shared<ReleaseOptions>();
    Command release = program.add("release", "command.help.release.about");
    release.option("BANK", options->bank, "command.help.release.bank").required();
    release.flag("--withdraw", options->withdraw, "command.help.release.withdraw");
    release.option("--store PATH|URL", options->store, "command.help.records.store");
    release.flag("--json", options->json, "command.help.json");
    return {release, [options](const StartArguments&) {
                ReleaseOptions wanted = *options;
                takeStoreFromVariable(wanted.store);
                return wanted;
            }};
}

}  // namespace fourfold::commands
