#include <memory>

#include "commands/arguments/subcommands.hpp"

namespace fourfold::commands {

Subcommand describeCheck(Command& program) {
    const auto arguments = std::make_shared<CheckArguments>();
    Command check = program.add("check", "command.help.check");
    check.option("PATH", arguments->paths, "command.help.path").required();
    check.flag("--json", arguments->json, "command.help.json");
    check.flag("--explain", arguments->explain, "command.help.explain");
    check.flag("--watch", arguments->watch, "command.help.watch");
    check.flag("--strict", arguments->strict, "command.help.strict");
    check.option("--seconds N", arguments->seconds, "command.help.seconds", fmt::arg("n", usualSeconds))
        .within(0, mostSeconds);
    return {check, [arguments](const StartArguments&) { return *arguments; }};
}

}  // namespace fourfold::commands
