#include <memory>

#include "commands/arguments/subcommands.hpp"

namespace fourfold::commands {

Subcommand describePlay(Command& program) {
    const auto arguments = std::make_shared<PlayArguments>();
    const auto exam = std::make_shared<bool>(false);
    PlayOptions& options = arguments->options;
    Command play = program.add("play", "command.help.play");
    const Option scenario = play.option("SCENARIO", options.scenario, "command.help.scenario");
    play.flag("--text", arguments->text, "command.help.text").inTerminal();
    const Option asExam = play.flag("--exam", *exam, "command.help.exam");
    play.flag("--yes", options.yes, "command.help.yes").needs(asExam).inTerminal();
    play.option("--seed N", options.seed, "command.help.seed").natural();
    const Option resume = play.flag("--resume", options.resume, "command.help.resume").needs(scenario).inTerminal();
    const Option anew = play.flag("--new", options.anew, "command.help.anew").excludes(resume).inTerminal();
    const Option choices = play.option("--choices ID,ID,...", options.choices, "command.help.choices")
                               .needs(scenario)
                               .excludes(resume)
                               .excludes(anew)
                               .inTerminal();
    play.option("--from N", options.from, "command.help.from").natural().needs(choices);
    describeWho(play, options.who);
    play.flag("--json", options.json, "command.help.json").inTerminal();
    return {play, [arguments, exam, play](const StartArguments& start) {
                PlayArguments wanted = *arguments;
                wanted.options.mode = *exam ? engine::Mode::exam : engine::Mode::practice;
                wanted.text = play.wantsTerminal();
                wanted.window = start;
                if (!wanted.options.who.person) wanted.options.who = start.who;
                wanted.window.who = wanted.options.who;
                return wanted;
            }};
}

}  // namespace fourfold::commands
