#include <memory>

#include "commands/arguments/subcommands.hpp"

namespace fourfold::commands {

Subcommand describeSolve(Command& program) {
    const auto options = std::make_shared<SolveOptions>();
    Command solve = program.add("solve", "command.help.solve");
    solve.option("SCENARIO", options->scenario, "command.help.scenario_needed").required();
    solve.option("--seconds N", options->seconds, "command.help.seconds", fmt::arg("n", usualSeconds))
        .within(0, mostSeconds);
    solve.flag("--json", options->json, "command.help.json");
    return {solve, [options](const StartArguments&) { return *options; }};
}

}  // namespace fourfold::commands
