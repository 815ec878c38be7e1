#include <memory>
#include <utility>
#include <vector>

#include "commands/arguments/subcommands.hpp"

namespace fourfold::commands {

Subcommand describeRecords(Command& program) {
    const auto shared = std::make_shared<RecordsOptions>();
    const auto since = std::make_shared<std::string>();
    RecordsOptions& options = *shared;
    Command records = program.add("records", "command.help.records.about");
    records.option("--store PATH|URL", options.store, "command.help.records.store");
    records.flag("--json", options.json, "command.help.json");

    Command list = records.add("list", "command.help.records.list");
    // `records` alone lists, too.
    for (Command* each : {&records, &list}) {
        each->option("--person NAME", options.person, "command.help.records.person");
        each->option("--class NAME", options.className, "command.help.records.class");
        each->option("--number N", options.number, "command.help.records.number");
        each->option("--subject ID", options.subject, "command.help.records.subject");
        each->option("--since YYYY-MM-DD", *since, "command.help.records.since").must(core::isDay, "command.wrong.day");
    }

    Command show = records.add("show", "command.help.records.show");
    show.option("ID", options.attempt, "command.help.records.attempt").required();

    Command verify = records.add("verify", "command.help.records.verify");
    verify.option("--receipt WORDS", options.receipt, "command.help.records.receipt");

    Command extraTime = records.add("extra-time", "command.help.records.extra_time");
    extraTime.option("BANK", options.bank, "command.help.records.exam").required();
    extraTime.option("--minutes N", options.minutes, "command.help.records.minutes").required();
    extraTime.option("--reason TEXT", options.reason, "command.help.records.reason");

    Command merge = records.add("merge", "command.help.records.merge");
    merge.option("FILE", options.file, "command.help.records.file").required();

    Command backup = records.add("backup", "command.help.records.backup");
    backup.option("FILE", options.file, "command.help.records.copy").required();
    backup.flag("--replace", options.replace, "command.help.records.replace");

    Command roster = records.add("roster", "command.help.records.roster");
    roster.option("FILE", options.file, "command.help.records.roster_file").required();

    Command rename = records.add("rename", "command.help.records.rename");
    rename.option("--to NAME", options.toName, "command.help.records.to");
    rename.option("--to-class NAME", options.toClass, "command.help.records.to_class");
    rename.option("--to-number N", options.toNumber, "command.help.records.to_number");

    Command same = records.add("same", "command.help.records.same");
    same.option("--as NAME", options.toName, "command.help.records.as").required();
    same.option("--as-class NAME", options.toClass, "command.help.records.as_class");
    same.option("--as-number N", options.toNumber, "command.help.records.as_number");

    Command forget = records.add("forget", "command.help.records.forget");
    forget.option("NAME", options.person, "command.help.records.forget_name").required();

    Command exported = records.add("export", "command.help.records.export");
    exported.option("--output FILE", options.output, "command.help.records.export_output");

    for (Command* each : {&roster, &rename, &same, &forget}) {
        each->flag("--dry-run", options.dryRun, "command.help.records.dry_run");
    }
    for (Command* each : {&same, &forget}) each->flag("--yes", options.yes, "command.help.records.yes");

    const std::vector<std::pair<Command, RecordsAction>> actions{{list, RecordsAction::list},
                                                                 {show, RecordsAction::show},
                                                                 {verify, RecordsAction::verify},
                                                                 {extraTime, RecordsAction::extraTime},
                                                                 {merge, RecordsAction::merge},
                                                                 {backup, RecordsAction::backup},
                                                                 {roster, RecordsAction::roster},
                                                                 {rename, RecordsAction::rename},
                                                                 {same, RecordsAction::same},
                                                                 {forget, RecordsAction::forget},
                                                                 {exported, RecordsAction::exportPerson}};
    return {records, [shared, since, actions](const StartArguments&) {
                RecordsOptions wanted = *shared;
                for (const auto& [command, action] : actions) {
                    if (command.called()) wanted.action = action;
                }
                wanted.since = core::dayFrom(*since);
                takeStoreFromVariable(wanted.store);
                return wanted;
            }};
}

}  // namespace fourfold::commands
